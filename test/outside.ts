import { Manifest } from './cluster/clusters';

/** A manifest without what stands at the paths. */
export function outside(paths: readonly string[], json: Manifest): Manifest {
  const copy = structuredClone(json);
  paths.forEach(path => {
    const keys = [...path.matchAll(/\[(\d+)\]|\["([^"]+)"\]|([^.[\]]+)/g)].map(([, index, quoted, key]) => index ?? quoted ?? key);
    const last = keys.pop() as string;
    delete keys.reduce((part, key) => part?.[key], copy)?.[last];
  });
  return copy;
}
