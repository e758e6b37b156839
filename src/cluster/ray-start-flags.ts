import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { HeadRayStartOptions, ResourceIsolationOptions } from './ray-start';
import { bytesOf } from '../private/bytes';
import { isObject } from '../private/json';
import { quote } from '../private/quote';
import { singleQuoted } from '../private/shell';
import { HIGHEST_PORT } from '../rules/ray-start/ports';

/** What becomes one flag each. */
type Settings = Required<Omit<HeadRayStartOptions, 'resourceIsolation'> & ResourceIsolationOptions & { enableResourceIsolation: boolean }>;

/** Flags of `ray start` by their names, as rayStartParams has them. */
export interface Flags { [flag: string]: string }

/**
 * The rayStartParams of a group.
 *
 * @param options the typed flags; those of a worker are among those of the head
 * @param open those that were given as text
 * @throws if a value is wrong on its face, or a flag is given both ways with different values
 */
export function rayStartFlags({ resourceIsolation, ...others }: HeadRayStartOptions = {}, open: Flags = {}): Flags {
  const settings = { ...others, ...resourceIsolation && { enableResourceIsolation: true, ...resourceIsolation } };
  const typed = Object.fromEntries(NAMES.flatMap(name => {
    const text = textOf(name, settings);
    return text === undefined ? [] : [[requireSame(name, text, open), text]];
  }));
  return { ...typed, ...open };
}

/**
 * The flags with those that are fixed for all nodes of the cluster.
 *
 * @throws if one of them is given otherwise
 */
export function withFixed(flags: Flags, fixed: { readonly [flag: string]: string }): Flags {
  const other = Object.keys(fixed).find(flag => (flags[flag] ?? fixed[flag]) !== fixed[flag]);
  if (other !== undefined) {
    throw new Error(`the isolation of the cluster goes by ${other} ${fixed[other]} (${quote(flags[other])}): leave the flag out`);
  }
  if (Object.keys(fixed).length > 0 && flags['worker-port-list'] !== undefined) {
    throw new Error(`the isolation of the cluster goes by a range of worker ports (${quote(flags['worker-port-list'])}): leave worker-port-list out`);
  }
  return { ...fixed, ...flags };
}

/** The flag of a setting, unless it has another value in rayStartParams. */
function requireSame(name: string, text: string, open: Flags): string {
  const flag = name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
  if ((open[flag] ?? text) !== text) {
    throw new Error(`${name} and rayStartParams["${flag}"] say different things (${quote(text)}, ${quote(open[flag])}): give one of them`);
  }
  return flag;
}

type Renderers = { readonly [Name in keyof Settings]: (value: Settings[Name], name: string) => string };

/** How each setting is written. */
const RENDERERS: Renderers = {
  numCpus: wholeNumber,
  objectStoreMemory: bytes,
  plasmaDirectory: word,
  objectSpillingDirectory: word,
  tempDir: word,
  port,
  nodeManagerPort: port,
  objectManagerPort: port,
  minWorkerPort: port,
  maxWorkerPort: port,
  workerPortList: (ports, name) => ports.map(one => port(one, name)).join(','),
  rayClientServerPort: port,
  dashboardPort: port,
  dashboardAgentListenPort: port,
  dashboardAgentGrpcPort: port,
  runtimeEnvAgentPort: port,
  metricsExportPort: port,
  includeDashboard: String,
  dashboardHost: word,
  enableResourceIsolation: String,
  systemReservedCpu: cores,
  systemReservedMemory: bytes,
  cgroupPath: word,
  // the operator leaves out the words true and false of this one up to KubeRay 1.6
  includeLogMonitor: value => value ? '1' : '0',
  noRedirectOutput: String,
  logStyle: String,
  logColor: String,
  verbose: String,
  rayDebuggerExternal: String,
  systemConfig: (text, name) => word(requireJsonObject(text, name), name),
  tracingStartupHook: word,
  disableUsageStats: String,
};

const NAMES = Object.keys(RENDERERS) as (keyof Settings)[];

function textOf<Name extends keyof Settings>(name: Name, settings: Partial<Settings>): string | undefined {
  const value: Settings[Name] | undefined = settings[name];
  return value === undefined ? undefined : RENDERERS[name](value, name);
}

function wholeNumber(value: number, name: string): string {
  if (!Number.isSafeInteger(value) || value < 0) { throw new Error(`${name} is no whole number (${value}): give zero or more`); }
  return String(value);
}

function port(value: number, name: string): string {
  if (!Number.isInteger(value) || value < 0 || value > HIGHEST_PORT) {
    throw new Error(`${name} is no port (${value}): give a whole number from 0 to ${HIGHEST_PORT}`);
  }
  return String(value);
}

function bytes(size: Size): string {
  return String(bytesOf(size));
}

function cores({ amount }: kplus.Cpu, name: string): string {
  const value = amount.endsWith('m') ? parseFloat(amount) / 1000 : Number(amount);
  if (!(value >= 0)) { throw new Error(`${name} is no number of CPUs (${amount}): give zero or more`); }
  return String(value);
}

function requireJsonObject(text: string, name: string): string {
  if (!isObject(parse(text))) { throw new Error(`${name} is no JSON object (${quote(text)}): give a text such as {"name": 1}`); }
  return text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A text as it has to stand to reach Ray unchanged: the kubelet makes `$` of `$$`, the operator drops true and false, and bash reads the rest. */
function word(text: string, name: string): string {
  if (text.includes('\0')) { throw new Error(`${name} has a character that no command can have (${quote(text)}): remove the \\u0000`); }
  const plain = /^[\w.,:/@%+=-]*$/.test(text) && !/^(?:true|false)$/i.test(text);
  return plain ? text : singleQuoted(text.replaceAll('$', '$$$$'));
}
