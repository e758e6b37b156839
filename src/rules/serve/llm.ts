import { repeated } from './repeated';
import { serveRule } from './serve-rule';
import { ApplicationView, applicationsOf } from './serve-view';
import { llmBuilderOf } from './walk';
import { asText } from '../../private/json';
import { quote } from '../../private/quote';
import { rayAtLeast } from '../../private/ray-version';
import { items, part } from '../cluster-view';
import { Severity } from '../finding';
import { Rule, Violation } from '../rule';

const llmRelease = serveRule({
  id: 'serve-llm-release',
  severity: Severity.ERROR,
  summary: 'An application for language models that the Ray release of the cluster does not have: the application fails.',
  check: ({ ray }, service) => ray === undefined ? [] : applicationsOf(service).flatMap(({ path, spec }) => {
    const builder = llmBuilderOf(spec);
    return !builder || rayAtLeast(ray, builder.since) ? [] : [{
      path: [...path, 'import_path'],
      message: `came with Ray ${builder.since} (the cluster has ${ray})`,
      fix: 'raise rayVersion and the image',
    }];
  }),
});

/** The first Ray release that looks at the models together. */
const COUNTS_MODELS = '2.51.0';

const llmModels = serveRule({
  id: 'serve-llm-models',
  severity: Severity.ERROR,
  summary: 'An application for language models without a model, or with two of the same model_id: the application fails.',
  check: ({ ray }, service) => !rayAtLeast(ray, COUNTS_MODELS) ? [] : applicationsOf(service)
    .filter(({ spec }) => llmBuilderOf(spec)?.args.fields.llm_configs !== undefined).flatMap(modelProblems),
});

function modelProblems(application: ApplicationView): Violation[] {
  const args = part(application, 'args');
  if (Array.isArray(args.spec.llm_configs) && args.spec.llm_configs.length === 0) {
    return [{ path: [...args.path, 'llm_configs'], message: 'is empty', fix: 'give the configuration of a model' }];
  }
  const loading = items(args, 'llm_configs').map(model => part(model, 'model_loading_config'));
  return repeated(loading, ({ spec }) => asText(spec.model_id)).map(({ item: { path }, text }) => ({
    path: [...path, 'model_id'],
    message: `is that of a model before (${quote(text)})`,
    fix: 'give each model an id of its own',
  }));
}

/** The rules about applications for language models. */
export const LLM_RULES: readonly Rule[] = [llmRelease, llmModels];
