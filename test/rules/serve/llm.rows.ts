import { APPLICATION, ray, UNKNOWN_RAY, withApplication } from './services';
import { Severity } from '../../../src/rules/finding';
import { RuleRows } from '../rows';

const BUILDER = 'ray.serve.llm:build_openai_app';

function models(configs: unknown, changes = {}): ReturnType<typeof withApplication> {
  return withApplication({ import_path: BUILDER, args: { llm_configs: configs } }, changes);
}

function model(id: string): object {
  return { model_loading_config: { model_id: id } };
}

export const llmReleaseRows: RuleRows = {
  rule: 'serve-llm-release',
  severity: Severity.ERROR,
  found: [
    {
      name: 'an application that came later, and nothing of its arguments',
      of: withApplication({ import_path: 'ray.serve.llm.build_openai_app', args: { models: [] } }, ray('2.43.0')),
      finds: [[`${APPLICATION}.import_path`, 'came with Ray 2.44.0 (the cluster has 2.43.0)', 'raise rayVersion and the image']],
    },
    {
      name: 'one in parts',
      of: withApplication({ import_path: 'ray.serve.llm:build_pd_openai_app' }, ray('2.48.0')),
      finds: [[`${APPLICATION}.import_path`, 'came with Ray 2.49.0 (the cluster has 2.48.0)', 'raise rayVersion and the image']],
    },
    {
      name: 'one in parallel',
      of: withApplication({ import_path: 'ray.serve.llm:build_dp_openai_app' }, ray('2.51.1')),
      finds: [[`${APPLICATION}.import_path`, 'came with Ray 2.52.0 (the cluster has 2.51.1)', 'raise rayVersion and the image']],
    },
  ],
  passed: [
    { name: 'an application in its first release', of: models([model('a')], ray('2.44.0')) },
    { name: 'an application where the release is not known', of: models([model('a')], UNKNOWN_RAY) },
    { name: 'another one of Ray', of: withApplication({ import_path: 'ray.serve.llm:something_else' }, ray('2.43.0')) },
    { name: 'a name in one of Ray', of: withApplication({ import_path: 'ray.serve.llm:build_openai_app.x', args: { models: [] } }, ray('2.43.0')) },
    { name: 'another module', of: withApplication({ import_path: 'my_ray.serve.llm:build_openai_app', args: { models: [] } }, ray('2.43.0')) },
  ],
};

export const llmModelsRows: RuleRows = {
  rule: 'serve-llm-models',
  severity: Severity.ERROR,
  found: [
    { name: 'no models', of: models([]), finds: [[`${APPLICATION}.args.llm_configs`, 'is empty', 'give the configuration of a model']] },
    {
      name: 'two models of the same id',
      of: models([model('a'), 'b.yaml', model('b'), model('a')], ray('2.51.0')),
      finds: [[
        `${APPLICATION}.args.llm_configs[3].model_loading_config.model_id`, 'is that of a model before ("a")', 'give each model an id of its own',
      ]],
    },
  ],
  passed: [
    { name: 'models, and files of models', of: models([model('a'), 'b.yaml', 'b.yaml', model('b')]) },
    { name: 'two of the same id in an older release', of: models([model('a'), model('a')], ray('2.50.1')) },
    { name: 'two where the release is not known', of: models([model('a'), model('a')], UNKNOWN_RAY) },
    { name: 'no models of another application', of: withApplication({ args: { llm_configs: [] } }) },
    {
      name: 'parts of one model',
      of: withApplication({ import_path: 'ray.serve.llm:build_pd_openai_app', args: { prefill_config: model('a'), decode_config: 'a.yaml', llm_configs: undefined } }),
    },
  ],
};

