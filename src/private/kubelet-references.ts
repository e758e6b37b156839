/**
 * What the kubelet makes of a text in the command or the arguments of a container: it puts in the variables that are
 * written as `$(NAME)`, for which a digit stands here, and makes `$` of `$$`.
 */
export function afterKubelet(raw: string, isVariable: (name: string) => boolean): { text: string; replaced: boolean } {
  let replaced = false;
  const text = raw.replace(/\$(?:\$|\(([^)]*)\)|[^])/g, (reference, name?: string) => {
    if (reference === '$$') { return '$'; }
    if (name === undefined || !isVariable(name)) { return reference; }
    replaced = true;
    return '0';
  });
  return { text, replaced };
}
