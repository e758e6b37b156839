import { at, given, isBlank, textOf } from './objects';
import { typeNamed } from '../../../imports/model';
import { hasBackstep, isDescending, isDnsLabel, LABEL_FIX } from '../../private/formats';
import { asInteger, asText, isGiven } from '../../private/json';
import { parseQuantity } from '../../private/quantity';
import { quote } from '../../private/quote';
import { items, Located, part } from '../cluster-view';
import { Severity } from '../finding';
import { Violation } from '../rule';
import { objectRule } from '../schema/object-rule';

const VOLUME_SOURCES = Object.keys(typeNamed('Volume').fields).filter(name => name !== 'name');
const PROJECTIONS = Object.keys(typeNamed('VolumeProjection').fields);

export const volumeSource = objectRule({
  id: 'volume-source',
  severity: Severity.ERROR,
  summary: 'A volume with an illegal name, several sources, or a source that lacks what it needs: no pod is made.',
  checks: {
    Volume: volume => [...illegalName(volume), ...several(volume, VOLUME_SOURCES)],
    VolumeProjection: projection => several(projection, PROJECTIONS),
    EmptyDirVolumeSource: negativeSize,
    HostPathVolumeSource: source => [...blank(source, 'path'), ...backstep(source, 'path')],
    NFSVolumeSource: source => [...blank(source, 'server'), ...notAbsolute(source)],
    CSIVolumeSource: source => blank(source, 'driver'),
    EphemeralVolumeSource: source => isGiven(source.spec.volumeClaimTemplate) ? []
      : [at(source, 'volumeClaimTemplate', 'is missing', 'describe the claim that each pod gets')],
    PersistentVolumeClaimSpec: incompleteClaim,
  },
});

export const volumeWithoutSource = objectRule({
  id: 'volume-without-source',
  severity: Severity.WARNING,
  summary: 'A volume that does not say what it is: Kubernetes makes it an empty directory, which is gone with the pod.',
  checks: {
    Volume: volume => given(volume, VOLUME_SOURCES).length > 0 ? []
      : [at(volume, [], 'has no source, so it is an empty directory', 'name its source, or write emptyDir: {} if that is meant')],
  },
});

function illegalName(volume: Located): Violation[] {
  const name = asText(volume.spec.name);
  if (isBlank(volume, 'name')) { return [at(volume, 'name', 'is empty', 'give the volume a name')]; }
  return name === undefined || isDnsLabel(name) ? [] : [at(volume, 'name', `is no DNS label (${quote(name)})`, LABEL_FIX)];
}

function several(object: Located, keys: readonly string[]): Violation[] {
  const found = given(object, keys);
  return found.length > 1 ? [at(object, [], `has several sources (${found.join(', ')})`, 'keep one of them')] : [];
}

function negativeSize(source: Located): Violation[] {
  return (parseQuantity(source.spec.sizeLimit) ?? 0n) < 0n
    ? [at(source, 'sizeLimit', `is negative (${quote(source.spec.sizeLimit)})`, 'give zero or more')] : [];
}

function blank(object: Located, key: string): Violation[] {
  return isBlank(object, key) ? [at(object, key, 'is empty', 'give its value')] : [];
}

function backstep(object: Located, key: string): Violation[] {
  const path = asText(object.spec[key]) ?? '';
  return hasBackstep(path) ? [at(object, key, `steps back with .. (${quote(path)})`, 'write the path without ..')] : [];
}

function notAbsolute(source: Located): Violation[] {
  const path = asText(source.spec.path) ?? '/';
  return path.startsWith('/') ? [] : [at(source, 'path', `is no absolute path (${quote(path)})`, 'begin it with a slash')];
}

function incompleteClaim(claim: Located): Violation[] {
  const modes = claim.spec.accessModes ?? [];
  const requests = part(part(claim, 'resources'), 'requests');
  return [
    ...Array.isArray(modes) && modes.length === 0 ? [at(claim, 'accessModes', 'is missing', 'give one, such as ReadWriteOnce')] : [],
    ...isGiven(requests.spec.storage) ? [] : [at(claim, ['resources', 'requests', 'storage'], 'is missing', 'give the size of the volume')],
  ];
}

export const volumeFile = objectRule({
  id: 'volume-file',
  severity: Severity.ERROR,
  summary: 'A file of a volume with an illegal path or mode, or two at the same path: no pod is made.',
  checks: {
    KeyToPath: file => [...blank(file, 'key'), ...illegalPath(file), ...illegalMode(file, 'mode')],
    DownwardAPIVolumeFile: file => [...illegalPath(file), ...illegalMode(file, 'mode'), ...notOneField(file)],
    ServiceAccountTokenProjection: token => [...illegalPath(token), ...illegalLifetime(token)],
    SecretVolumeSource: source => illegalMode(source, 'defaultMode'),
    ConfigMapVolumeSource: source => illegalMode(source, 'defaultMode'),
    DownwardAPIVolumeSource: source => illegalMode(source, 'defaultMode'),
    ProjectedVolumeSource: source => [...illegalMode(source, 'defaultMode'), ...samePaths(source)],
  },
});

function illegalPath(file: Located): Violation[] {
  const path = asText(file.spec.path);
  if (path === undefined) { return []; }
  return path !== '' && isDescending(path) && !path.startsWith('..') ? []
    : [at(file, 'path', `is no path below the volume (${quote(path)})`, 'give a relative path without ..')];
}

function illegalMode(file: Located, key: string): Violation[] {
  const mode = asInteger(file.spec[key]) ?? 0;
  return mode >= 0 && mode <= 0o777 ? [] : [at(file, key, `is no file mode (${mode})`, 'give 0 to 511, which is 0777 in octal, or 0440 as 288')];
}

function notOneField(file: Located): Violation[] {
  const found = given(file, ['fieldRef', 'resourceFieldRef']);
  if (found.length === 1) { return []; }
  return [at(file, [], found.length === 0 ? 'names no source' : 'names several sources', 'give one of fieldRef, resourceFieldRef')];
}

const SHORTEST = 600;
const LONGEST = 2 ** 32;

function illegalLifetime(token: Located): Violation[] {
  const seconds = asInteger(token.spec.expirationSeconds, 64) ?? SHORTEST;
  return seconds >= SHORTEST && seconds <= LONGEST ? []
    : [at(token, 'expirationSeconds', `is no lifetime of a token (${seconds})`, `give ${SHORTEST} seconds to ${LONGEST}`)];
}

/** The files that the sources of a projected volume name; what they take whole is not known here. */
function samePaths(source: Located): Violation[] {
  const files = items(source, 'sources').flatMap(projection =>
    ['secret', 'configMap', 'downwardAPI'].flatMap(kind => items(part(projection, kind), 'items')));
  const paths = files.map(file => textOf(file, 'path'));
  return files.filter((_, index) => (paths[index] ?? '') !== '' && paths.indexOf(paths[index]) < index)
    .map(file => at(file, 'path', `is the path of another file of the volume, too (${quote(file.spec.path)})`, 'give each its own'));
}
