import { jobElsewhere, jobOn, jobWith, serviceWith } from './envs';
import { Severity } from '../../../src';
import { RuleRows } from '../rows';

const AT = 'spec.runtimeEnvYAML';
const EXAMPLE = 'give the URI of an archive, as in https://example.com/code.zip';
const OTHER = 'give another URI, or raise rayVersion and the image';
const FOLDER = 'give the absolute path of a folder, as in local:///home/ray/app';

export const uriRows: RuleRows = {
  rule: 'runtime-env-uri',
  severity: Severity.ERROR,
  found: [
    { name: 'a repository', of: jobWith({ working_dir: 'git+https://a.example/b' }), finds: [[`${AT}.working_dir`, 'has a scheme that Ray does not load from ("git+https://a.example/b")', EXAMPLE]] },
    { name: 'a module from HDFS', of: jobWith({ py_modules: ['s3://a/b.zip', 'HDFS://a/b.zip'] }), finds: [[`${AT}.py_modules[1]`, 'has a scheme that Ray does not load from ("HDFS://a/b.zip")', EXAMPLE]] },
    { name: 'no archive', of: jobWith({ working_dir: 'https://github.com/a/b' }), finds: [[`${AT}.working_dir`, 'is no archive that Ray unpacks ("https://github.com/a/b")', 'give the URI of a file that ends with .zip, .whl']] },
    { name: 'an ending in a query', of: jobWith({ working_dir: 's3://a/b?c=.zip' }), finds: [[`${AT}.working_dir`, 'is no archive that Ray unpacks ("s3://a/b?c=.zip")', 'give the URI of a file that ends with .zip, .whl']] },
    { name: 'an ending in a fragment', of: jobElsewhere({ working_dir: 's3://a/b#c.zip' }), finds: [[`${AT}.working_dir`, 'is no archive that Ray unpacks ("s3://a/b#c.zip")', 'give the URI of a file that ends with .zip, .whl, .tar.gz, .tgz, .tar.xz']] },
    { name: 'an ending like another', of: jobWith({ working_dir: 's3://a/bzip' }), finds: [[`${AT}.working_dir`, 'is no archive that Ray unpacks ("s3://a/bzip")', 'give the URI of a file that ends with .zip, .whl']] },
    { name: 'a tar before Ray unpacked any', of: jobOn('2.55.1', { py_modules: ['s3://a/b.tar.gz'] }), finds: [[`${AT}.py_modules[0]`, 'is no archive that Ray unpacks ("s3://a/b.tar.gz")', 'give the URI of a file that ends with .zip, .whl']] },
    { name: 'a tar.xz before Ray unpacked any', of: jobOn('2.59.0', { working_dir: 's3://a/b.tar.xz' }), finds: [[`${AT}.working_dir`, 'is no archive that Ray unpacks ("s3://a/b.tar.xz")', 'give the URI of a file that ends with .zip, .whl, .tar.gz, .tgz']] },
    { name: 'a wheel as a folder', of: jobOn('2.60.0', { working_dir: 's3://a/b.whl' }), finds: [[`${AT}.working_dir`, 'is no archive that Ray unpacks ("s3://a/b.whl")', 'give the URI of a file that ends with .zip, .tar.gz, .tgz, .tar.xz']] },
    ...[['azure', '2.47.0', '2.48.0'], ['abfss', '2.49.0', '2.50.0'], ['http', '2.55.1', '2.56.0']].map(([scheme, has, since]) => ({
      name: `${scheme} before it came`,
      of: jobOn(has, { working_dir: `${scheme}://a/b.zip` }),
      finds: [[`${AT}.working_dir`, `has a scheme that came with Ray ${since} ("${scheme}://a/b.zip", the cluster has ${has})`, OTHER]] as [string, string, string][],
    })),
    { name: 'a folder of the image before Ray took any', of: jobOn('2.59.0', { working_dir: 'local:///srv' }), finds: [[`${AT}.working_dir`, 'has a scheme that came with Ray 2.60.0 ("local:///srv", the cluster has 2.59.0)', OTHER]] },
    { name: 'an archive of the image', of: jobOn('2.60.0', { working_dir: 'local:///srv/a.zip' }), finds: [[`${AT}.working_dir`, 'is no folder of the image ("local:///srv/a.zip")', FOLDER]] },
    { name: 'a relative folder of the image', of: jobOn('2.60.0', { py_modules: ['local://srv'] }), finds: [[`${AT}.py_modules[0]`, 'is no folder of the image ("local://srv")', FOLDER]] },
    { name: 'a repository in an application', of: serviceWith({ working_dir: 'git://a/b' }), finds: [['spec.serveConfigV2.applications[0].runtime_env.working_dir', 'has a scheme that Ray does not load from ("git://a/b")', EXAMPLE]] },
  ],
  passed: [
    { name: 'archives', of: jobWith({ working_dir: 'https://a.example/b.zip?sig=1#x', py_modules: ['HTTPS://a/b.zip', 's3://a/b.zip', 'gs://a/b.whl', 'file:///a.zip', 'azure://a/b.zip', 'abfss://a@b/c.zip'] }) },
    { name: 'a wheel as a folder in an old Ray', of: jobOn('2.59.0', { working_dir: 's3://a/b.whl' }) },
    { name: 'a tar since Ray unpacks them', of: jobOn('2.56.0', { working_dir: 'http://a/b.tar.gz', py_modules: ['s3://a/b.tgz'] }) },
    { name: 'a tar.xz since Ray unpacks them', of: jobOn('2.60.0', { working_dir: 's3://a/b.tar.xz', py_modules: ['s3://a/b.whl'] }) },
    { name: 'a folder of the image', of: jobOn('2.60.0', { working_dir: 'local:///srv/a', py_modules: ['LOCAL:///srv/b'] }) },
    { name: 'any of them where the release is not known', of: jobElsewhere({ working_dir: 'http://a/b.tar.xz', py_modules: ['local:///srv'] }) },
    { name: 'what Ray made itself', of: jobWith({ working_dir: 'gcs://_ray_pkg_0123.zip', py_modules: ['pip://a', 'conda://a', 'uv://a'] }) },
    { name: 'paths', of: jobWith({ working_dir: '/srv/app', py_modules: ['/srv/module'] }) },
  ],
};

const IN_IMAGE = 'put the code into the image, or give the URI of an archive, as in https://example.com/code.zip';

export const localCodeRows: RuleRows = {
  rule: 'runtime-env-local-code',
  severity: Severity.ERROR,
  found: [
    {
      name: 'paths in HTTPMode',
      of: jobWith({ working_dir: '/srv/app', py_modules: ['./module', 's3://a/b.zip'] }, { 'spec.submissionMode': 'HTTPMode' }),
      finds: [
        [`${AT}.working_dir`, 'is a path, and in HTTPMode nobody uploads what is there ("/srv/app")', IN_IMAGE],
        [`${AT}.py_modules[0]`, 'is a path, and in HTTPMode nobody uploads what is there ("./module")', IN_IMAGE],
      ],
    },
  ],
  passed: [
    { name: 'an absolute path in K8sJobMode', of: jobWith({ working_dir: '/srv/app' }) },
    { name: 'a URI in HTTPMode', of: jobWith({ working_dir: 's3://a/b.zip' }, { 'spec.submissionMode': 'HTTPMode' }) },
  ],
};

export const relativePathRows: RuleRows = {
  rule: 'runtime-env-relative-path',
  severity: Severity.WARNING,
  found: [
    {
      name: 'relative folders in K8sJobMode',
      of: jobWith({ working_dir: './', py_modules: ['module'] }),
      finds: [
        [`${AT}.working_dir`, 'is a path in the image, from wherever its process runs ("./")', 'give the URI of an archive, or the absolute path of a folder of the image'],
        [`${AT}.py_modules[0]`, 'is a path in the image, from wherever its process runs ("module")', 'give the URI of an archive, or the absolute path of a folder of the image'],
      ],
    },
    ...[[{ pip: 'requirements.txt' }, 'pip'], [{ uv: 'requirements.txt' }, 'uv'], [{ pip: { packages: 'requirements.txt' } }, 'pip.packages']].map(([env, place]) => ({
      name: `a relative file in ${place as string}`,
      of: jobWith(env),
      finds: [[`${AT}.${place as string}`, 'is a path in the image, from wherever its process runs ("requirements.txt")', 'write the packages here, or give the absolute path of a file of the image']] as [string, string, string][],
    })),
    {
      name: 'a relative file for conda in an application',
      of: serviceWith({ conda: 'env.yaml' }),
      finds: [['spec.serveConfigV2.applications[0].runtime_env.conda', 'is a path in the image, from wherever its process runs ("env.yaml")', 'write the packages here, or give the absolute path of a file of the image']],
    },
    {
      name: 'a relative file for conda with the shorter ending',
      of: jobWith({ conda: 'env.yml' }, { 'spec.submissionMode': 'HTTPMode' }),
      finds: [[`${AT}.conda`, 'is a path in the image, from wherever its process runs ("env.yml")', 'write the packages here, or give the absolute path of a file of the image']],
    },
  ],
  passed: [
    { name: 'absolute paths', of: jobWith({ working_dir: '/srv/app', pip: '/srv/requirements.txt' }) },
    { name: 'the name of a conda environment', of: jobWith({ conda: 'env.yaml.d' }) },
    { name: 'an absolute file for conda', of: jobWith({ conda: '/srv/env.yaml' }, { 'spec.submissionMode': 'SidecarMode' }) },
  ],
};
