import { mkdtempSync, readdirSync, readFileSync } from 'fs';
import { tmpdir } from 'os';
import { basename, join } from 'path';
import { isBeside, stories, synthesize } from '../projenrc/examples';

const EXAMPLES = join(__dirname, '..', 'examples');

function contents(files: string[]): Record<string, string> {
  return Object.fromEntries(files.map(file => [basename(file), readFileSync(file, 'utf8')]));
}

function manifestsBeside(story: string): Record<string, string> {
  const folder = join(EXAMPLES, story);
  return contents(readdirSync(folder).filter(file => file.endsWith('.yaml')).map(file => join(folder, file)));
}

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'cdk8s-kuberay-'));
}

// after a change on purpose: npx projen examples --update
test.each(stories())('the example %s makes the manifest beside it', story => {
  expect(contents(synthesize(story, temporaryFolder()).filter(isBeside))).toEqual(manifestsBeside(story));
}, 60_000);

test.each(stories())('the example %s makes the same bytes in another locale, time zone and folder', story => {
  const elsewhere = { env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' }, cwd: temporaryFolder() };

  expect(contents(synthesize(story, temporaryFolder(), elsewhere))).toEqual(contents(synthesize(story, temporaryFolder())));
}, 60_000);
