import { visible } from './quote';

/** Where in a manifest: keys of objects and indices of lists, from the top down. */
export type Path = readonly (string | number)[];

/** `spec.workerGroupSpecs[0].rayStartParams["num-cpus"]`, as people and kubectl write it. */
export function formatPath(path: Path): string {
  return path.map((part, index) => {
    if (typeof part === 'number') { return `[${part}]`; }
    if (!/^[A-Za-z_]\w*$/.test(part)) { return `[${visible(JSON.stringify(part))}]`; }
    return index === 0 ? part : `.${part}`;
  }).join('');
}

export function startsWith(path: Path, start: Path): boolean {
  return start.every((part, index) => path[index] === part);
}
