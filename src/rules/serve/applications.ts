import { APPLICATION } from './config-model';
import { readersOf, textOf } from './conversions';
import { repeated } from './repeated';
import { objectRule, serveRule } from './serve-rule';
import { applicationsOf } from './serve-view';
import { hasKey } from './walk';
import { isGiven, JsonObject } from '../../private/json';
import { quote } from '../../private/quote';
import { Located } from '../cluster-view';
import { Severity } from '../finding';
import { Rule } from '../rule';

/** What Ray takes where nothing is given; null is a wrong type for the one, and no route for the other. */
const USUAL: Readonly<Record<string, string>> = { name: 'default', route_prefix: '/' };

/** Text as the Ray release of the cluster takes it; where that is not known, as any does. */
function textIn(spec: JsonObject, key: string, ray: string | undefined): string | undefined {
  return textOf(spec[key], readersOf(ray)[0]);
}

const applicationName = objectRule({
  id: 'serve-application-name',
  severity: Severity.ERROR,
  summary: 'An application of Ray Serve whose name is empty: Ray refuses the configuration.',
  check: ({ path, spec, model }) => model !== APPLICATION || spec.name !== '' ? []
    : [{ path: [...path, 'name'], message: 'is empty', fix: 'give a name, or leave it out for "default"' }],
});

const applicationTwice = serveRule({
  id: 'serve-application-twice',
  severity: Severity.ERROR,
  summary: 'Two applications of Ray Serve with the same name or the same route, which is / where none is given: Ray refuses the configuration.',
  check: ({ ray }, service) => Object.entries(USUAL).flatMap(([key, usual]) => {
    const textOrUsual = ({ spec }: Located) => Object.hasOwn(spec, key) ? textIn(spec, key, ray) : usual;
    return repeated(applicationsOf(service), textOrUsual).map(({ item: { path, spec }, text }) => ({
      path: [...path, key],
      message: `is that of an application before (${quote(text)}${Object.hasOwn(spec, key) ? '' : ', as none is given'})`,
      fix: key === 'name' ? 'give each application a name of its own' : 'give each application a route of its own, or null for none',
    }));
  }),
});

const deploymentTwice = serveRule({
  id: 'serve-deployment-twice',
  severity: Severity.WARNING,
  summary: 'Two entries for the same deployment of an application: for each key the last one counts.',
  check: ({ ray }, service) => applicationsOf(service).flatMap(({ deployments }) =>
    repeated(deployments, ({ spec }) => textIn(spec, 'name', ray)).map(({ item: { path }, text }) => ({
      path: [...path, 'name'],
      message: `is that of a deployment before (${quote(text)})`,
      fix: 'put the options of a deployment into one entry',
    }))),
});

const routePrefix = objectRule({
  id: 'serve-route-prefix',
  severity: Severity.ERROR,
  summary: 'A route that Ray Serve does not take: the application fails.',
  check: ({ path, spec, model: { fields } }, { ray }) => {
    const isRoute = fields.route_prefix !== undefined && hasKey(fields.route_prefix, ray);
    const fix = isRoute ? routeProblem(textIn(spec, 'route_prefix', ray) ?? '/') : undefined;
    return fix === undefined ? [] : [{ path: [...path, 'route_prefix'], message: `is no route (${quote(spec.route_prefix)})`, fix }];
  },
});

function routeProblem(route: string): string | undefined {
  if (!route.startsWith('/')) { return 'begin it with a slash'; }
  if (/[{}]/.test(route)) { return 'leave out the braces: a route has no wildcards'; }
  return route !== '/' && route.endsWith('/') ? 'leave out the slash at the end' : undefined;
}

const importPath = objectRule({
  id: 'serve-import-path',
  severity: Severity.ERROR,
  summary: 'An import path of an application that is none, such as the path of a file: Ray refuses the configuration, or the application fails.',
  check: ({ path, spec, model }, { ray }) => {
    const text = model === APPLICATION ? textIn(spec, 'import_path', ray) : undefined;
    // a number of which older releases make text is the name of nothing
    return text === undefined || (text === spec.import_path && isImportPath(text)) ? [] : [{
      path: [...path, 'import_path'],
      message: `is no import path (${quote(spec.import_path)})`,
      fix: 'write it as package.module:name, without slashes and without .py',
    }];
  },
});

/** With a colon, or else with the last dot between the module and the name in it. */
function isImportPath(path: string): boolean {
  const separator = path.includes(':') ? ':' : '.';
  const at = path.lastIndexOf(separator);
  const module = path.slice(0, Math.max(at, 0));
  const name = path.slice(at + 1);
  const isFile = path.includes('/') || module.endsWith('.py') || (separator === '.' && name === 'py');
  return name !== '' && !isFile && !module.includes(':') && module.split('.').every(part => part !== '');
}

const applicationAddress = objectRule({
  id: 'serve-application-address',
  severity: Severity.ERROR,
  summary: 'A host or port in an application of Ray Serve: Ray refuses the configuration, as all share one proxy.',
  check: ({ path, spec, model }) => ['host', 'port'].filter(key => model === APPLICATION && isGiven(spec[key])).map(key => ({
    path: [...path, key],
    message: `is not for a single application (${quote(spec[key])})`,
    fix: `use ${key} of http_options`,
  })),
});

/** The rules about what an application is. */
export const APPLICATION_RULES: readonly Rule[] = [
  applicationName, applicationTwice, deploymentTwice, routePrefix, importPath, applicationAddress,
];
