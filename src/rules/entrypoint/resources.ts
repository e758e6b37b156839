import { asText, isObject } from '../../private/json';
import { Path } from '../../private/path';
import { quote } from '../../private/quote';
import { Severity } from '../finding';
import { jobRule, Violation } from '../rule';

export const entrypointNumbers = jobRule({
  id: 'entrypoint-numbers',
  severity: Severity.ERROR,
  summary: 'A number of CPUs or GPUs for the entrypoint that Ray cannot give: it is dropped in silence, or the job fails.',
  check: ({ path, spec }) => ['entrypointNumCpus', 'entrypointNumGpus'].flatMap(field =>
    quantityProblem([...path, field], spec[field], field === 'entrypointNumGpus')),
});

/** Ray counts in parts of that size. */
const SMALLEST = 0.0001;

function quantityProblem(path: Path, value: unknown, isWholeAboveOne: boolean): Violation[] {
  if (typeof value !== 'number') { return []; }
  if (value < 0) { return [{ path, message: `is negative (${value})`, fix: 'give a number above 0, or leave it out' }]; }
  if (value > 0 && value < SMALLEST) { return [{ path, message: `is less than Ray can count (${value})`, fix: `give at least ${SMALLEST}` }]; }
  const isPart = isWholeAboveOne && value > 1 && !Number.isInteger(value);
  return isPart ? [{ path, message: `is above 1 and not whole (${value})`, fix: `give ${Math.floor(value)} or ${Math.ceil(value)}` }] : [];
}

/** Resources that have fields of their own. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  CPU: 'give entrypointNumCpus instead',
  GPU: 'give entrypointNumGpus instead',
  memory: 'remove it',
  object_store_memory: 'remove it',
};

export const entrypointResources = jobRule({
  id: 'entrypoint-resources',
  severity: Severity.ERROR,
  summary: 'Entrypoint resources that are no JSON object of numbers, or name what has a field of its own: Ray refuses the job.',
  check: ({ path, spec }) => {
    const text = asText(spec.entrypointResources) ?? '';
    const place = [...path, 'entrypointResources'];
    const resources = parsed(text);
    if (text === '') { return []; }
    if (!isObject(resources)) { return [{ path: place, message: `is no JSON object (${quote(text)})`, fix: 'write resources and their quantities, as in {"Custom": 1}' }]; }
    return Object.entries(resources).flatMap(([name, quantity]) => resourceProblem([...place, name], name, quantity));
  },
});

function resourceProblem(path: Path, name: string, quantity: unknown): Violation[] {
  if (Object.hasOwn(ELSEWHERE, name)) { return [{ path, message: `is no resource that Ray takes here (${quote(name)})`, fix: ELSEWHERE[name] }]; }
  if (typeof quantity !== 'number') { return [{ path, message: `is no number (${quote(quantity)})`, fix: 'give the quantity as a number' }]; }
  return quantityProblem(path, quantity, false);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
