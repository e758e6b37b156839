const SEGMENT = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const ADDRESS = '\\[(?:[a-fA-F0-9:]+)\\]';
const DOMAIN = `(?:${SEGMENT}(?:\\.${SEGMENT})*|${ADDRESS})(?::[0-9]+)?`;
const PART = '[a-z0-9]+(?:(?:[._]|__|[-]+)[a-z0-9]+)*';
const DIGEST = '[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}';

/** The grammar of distribution/reference, by which every registry client reads an image. */
const REFERENCE = new RegExp(`^((?:${DOMAIN}/)?(${PART}(?:/${PART})*))(?::([\\w][\\w.-]{0,127}))?(?:@(${DIGEST}))?$`);

/** The hexadecimal digits in the digests that clients know. */
const DIGEST_LENGTH: Readonly<Record<string, number>> = { sha256: 64, sha384: 96, sha512: 128 };

/** What to do about an image that no registry client can read; nothing if it can. */
export function imageProblem(image: string): string | undefined {
  if (/\s/.test(image)) { return 'remove the blank'; }
  if (/^[a-f0-9]{64}$/.test(image)) { return 'give the repository, and the digest behind it as @sha256:…'; }
  const { domain, rest } = splitDomain(image);
  const [path] = rest.split(/[:@]/);
  if (path !== path.toLowerCase()) { return `write the repository in lower case: ${path.toLowerCase()}`; }
  const [, name, repository, , digest] = REFERENCE.exec(`${domain}/${rest}`) ?? [];
  if (name === undefined) { return 'write it as registry/repository:tag'; }
  if (repository.length > 255) { return 'use a repository of at most 255 characters'; }
  return digest === undefined || isDigest(digest) ? undefined : 'copy the whole digest: sha256 has 64 lower case hexadecimal digits';
}

/** As a client does: what has no dot, colon or capital before the first slash is no registry, but part of Docker Hub. */
function splitDomain(image: string): { domain: string; rest: string } {
  const slash = image.indexOf('/');
  const first = image.slice(0, Math.max(slash, 0));
  const isDomain = slash >= 0 && (/[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase());
  if (isDomain && !['index.docker.io', 'docker.io'].includes(first)) { return { domain: first, rest: image.slice(slash + 1) }; }
  const path = isDomain ? image.slice(slash + 1) : image;
  return { domain: 'docker.io', rest: path.includes('/') ? path : `library/${path}` };
}

function isDigest(digest: string): boolean {
  const [algorithm, hex] = digest.split(':');
  return Object.hasOwn(DIGEST_LENGTH, algorithm) && hex.length === DIGEST_LENGTH[algorithm] && /^[a-f0-9]+$/.test(hex);
}
