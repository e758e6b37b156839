import { APPLICATION, DEPLOYMENT, ray, serving, UNKNOWN_RAY, withActor, withApplication, withDeployment } from './services';
import { Severity } from '../../../src/rules/finding';
import { RuleRows } from '../rows';

export const applicationNameRows: RuleRows = {
  rule: 'serve-application-name',
  severity: Severity.ERROR,
  found: [
    { name: 'an empty name', of: withApplication({ name: '' }), finds: [[`${APPLICATION}.name`, 'is empty', 'give a name, or leave it out for "default"']] },
  ],
  passed: [
    { name: 'a name', of: withApplication({ name: 'a' }) },
    { name: 'no name', of: withApplication({}) },
    { name: 'a deployment with an empty name', of: withApplication({ deployments: [{ name: '' }] }) },
  ],
};

function two(one: object, other: object, changes = {}): ReturnType<typeof serving> {
  return serving({ applications: [{ import_path: 'm:app', ...one }, { import_path: 'm:app', ...other }] }, changes);
}

const SECOND = 'spec.serveConfigV2.applications[1]';
const OWN_NAME = 'give each application a name of its own';
const OWN_ROUTE = 'give each application a route of its own, or null for none';

export const applicationTwiceRows: RuleRows = {
  rule: 'serve-application-twice',
  severity: Severity.ERROR,
  found: [
    {
      name: 'the same name and the same route',
      of: two({ name: 'a', route_prefix: '/a' }, { name: 'a', route_prefix: '/a' }),
      finds: [
        [`${SECOND}.name`, 'is that of an application before ("a")', OWN_NAME],
        [`${SECOND}.route_prefix`, 'is that of an application before ("/a")', OWN_ROUTE],
      ],
    },
    {
      name: 'neither name nor route',
      of: two({}, {}),
      finds: [
        [`${SECOND}.name`, 'is that of an application before ("default", as none is given)', OWN_NAME],
        [`${SECOND}.route_prefix`, 'is that of an application before ("/", as none is given)', OWN_ROUTE],
      ],
    },
    {
      name: 'the default by name',
      of: two({ route_prefix: '/a' }, { name: 'default' }),
      finds: [[`${SECOND}.name`, 'is that of an application before ("default")', OWN_NAME]],
    },
    {
      name: 'a number and its text, which are the same for older releases',
      of: two({ name: '1' }, { name: 1, route_prefix: '/a' }, ray('2.46.0')),
      finds: [[`${SECOND}.name`, 'is that of an application before ("1")', OWN_NAME]],
    },
  ],
  passed: [
    { name: 'other names and routes', of: two({ name: 'a', route_prefix: '/a' }, { name: 'b' }) },
    { name: 'two without a route', of: two({ name: 'a', route_prefix: null }, { name: 'b', route_prefix: null }) },
  ],
};

export const deploymentTwiceRows: RuleRows = {
  rule: 'serve-deployment-twice',
  severity: Severity.WARNING,
  found: [
    {
      name: 'two entries for a deployment',
      of: withApplication({ deployments: [{ name: 'D', num_replicas: 1 }, { name: 'E' }, { name: 'D', num_replicas: 2 }] }),
      finds: [[`${APPLICATION}.deployments[2].name`, 'is that of a deployment before ("D")', 'put the options of a deployment into one entry']],
    },
  ],
  passed: [
    {
      name: 'the same name in two applications',
      of: two({ name: 'a', deployments: [{ name: 'D' }] }, { name: 'b', route_prefix: '/b', deployments: [{ name: 'D' }] }),
    },
  ],
};

export const routePrefixRows: RuleRows = {
  rule: 'serve-route-prefix',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a route without a slash before it',
      of: withApplication({ route_prefix: 'a' }),
      finds: [[`${APPLICATION}.route_prefix`, 'is no route ("a")', 'begin it with a slash']],
    },
    {
      name: 'an empty route',
      of: withApplication({ route_prefix: '' }),
      finds: [[`${APPLICATION}.route_prefix`, 'is no route ("")', 'begin it with a slash']],
    },
    {
      name: 'a route with a slash behind it',
      of: withApplication({ route_prefix: '/a/' }),
      finds: [[`${APPLICATION}.route_prefix`, 'is no route ("/a/")', 'leave out the slash at the end']],
    },
    {
      name: 'a route with a wildcard',
      of: withApplication({ route_prefix: '/{a}' }),
      finds: [[`${APPLICATION}.route_prefix`, 'is no route ("/{a}")', 'leave out the braces: a route has no wildcards']],
    },
    {
      name: 'a route with half of one',
      of: withApplication({ route_prefix: '/a}' }),
      finds: [[`${APPLICATION}.route_prefix`, 'is no route ("/a}")', 'leave out the braces: a route has no wildcards']],
    },
    {
      name: 'a route of a deployment, where deployments have one',
      of: withDeployment({ route_prefix: 'a' }, ray('2.38.0')),
      finds: [[`${DEPLOYMENT}.route_prefix`, 'is no route ("a")', 'begin it with a slash']],
    },
    {
      name: 'a number, of which older releases make text',
      of: withApplication({ route_prefix: 1 }, ray('2.46.0')),
      finds: [[`${APPLICATION}.route_prefix`, 'is no route (1)', 'begin it with a slash']],
    },
  ],
  passed: [
    { name: 'routes', of: two({ name: 'a', route_prefix: '/' }, { name: 'b', route_prefix: '/a/b' }) },
    { name: 'no route', of: withApplication({ route_prefix: null }) },
  ],
};

function path(importPath: unknown, changes = {}): ReturnType<typeof serving> {
  return serving({ applications: [{ import_path: importPath }] }, changes);
}

export const importPathRows: RuleRows = {
  rule: 'serve-import-path',
  severity: Severity.ERROR,
  found: [
    'app', 'a:b:c', ':app', 'm:', 'm.', '.m', '', 'a/b:app', 'serve.py:app', 'serve.py', 'serve.py.app', 'a..b:app', '.a:app',
  ].map(text => ({
    name: text === '' ? 'no text' : text,
    of: path(text),
    finds: [[
      `${APPLICATION}.import_path`, `is no import path ("${text}")`, 'write it as package.module:name, without slashes and without .py',
    ]] as [string, string, string][],
  })).concat([{
    name: 'a number, of which older releases make text',
    of: path(1, ray('2.46.0')),
    finds: [[`${APPLICATION}.import_path`, 'is no import path (1)', 'write it as package.module:name, without slashes and without .py']],
  }, {
    name: 'a number that as text looks like one',
    of: path(1.5, ray('2.46.0')),
    finds: [[`${APPLICATION}.import_path`, 'is no import path (1.5)', 'write it as package.module:name, without slashes and without .py']],
  }]),
  passed: ['m:app', 'm.app', 'a.b.c:app', 'a-b:app', 'a.b.app', 'a b:app', 'happy:app', 'm:py'].map(text => ({ name: text, of: path(text) })),
};

export const applicationAddressRows: RuleRows = {
  rule: 'serve-application-address',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a host and a port',
      of: withApplication({ host: '0.0.0.0', port: 8000 }),
      finds: [
        [`${APPLICATION}.host`, 'is not for a single application ("0.0.0.0")', 'use host of http_options'],
        [`${APPLICATION}.port`, 'is not for a single application (8000)', 'use port of http_options'],
      ],
    },
  ],
  passed: [
    { name: 'both for all', of: serving({ applications: [], http_options: { host: '0.0.0.0', port: 8000 } }) },
    { name: 'both among the arguments', of: withApplication({ args: { host: 'a', port: 1 } }) },
  ],
};

const ARCHIVE = 'put the code into the image, or give the URI of an archive such as https://example.com/code.zip';

export const remoteUriRows: RuleRows = {
  rule: 'serve-remote-uri',
  severity: Severity.ERROR,
  found: [
    {
      name: 'a path of an application',
      of: withApplication({ runtime_env: { working_dir: './app' } }),
      finds: [[`${APPLICATION}.runtime_env.working_dir`, 'is no URI ("./app")', ARCHIVE]],
    },
    {
      name: 'paths of a deployment',
      of: withActor({ runtime_env: { working_dir: '/app', py_modules: ['s3://a/b.zip', 'lib', ''] } }),
      finds: [
        [`${DEPLOYMENT}.ray_actor_options.runtime_env.working_dir`, 'is no URI ("/app")', ARCHIVE],
        [`${DEPLOYMENT}.ray_actor_options.runtime_env.py_modules[1]`, 'is no URI ("lib")', ARCHIVE],
        [`${DEPLOYMENT}.ray_actor_options.runtime_env.py_modules[2]`, 'is no URI ("")', ARCHIVE],
      ],
    },
    {
      name: 'a path with a colon further on',
      of: withApplication({ runtime_env: { working_dir: '1a:b/c:d' } }),
      finds: [[`${APPLICATION}.runtime_env.working_dir`, 'is no URI ("1a:b/c:d")', ARCHIVE]],
    },
  ],
  passed: [
    { name: 'URIs', of: withApplication({ runtime_env: { working_dir: 'https://example.com/a.zip', py_modules: ['GS://a/b.zip'] } }) },
    { name: 'no code', of: withApplication({ runtime_env: { working_dir: null, pip: ['./a'] } }, UNKNOWN_RAY) },
  ],
};
