import { readdirSync, readFileSync, statSync } from 'fs';
import { join, relative, sep } from 'path';

/** The text is not what a manifest must be, or cannot be had. */
export class UnreadableFileError extends Error {}

/** The YAML and JSON files behind an argument: the file itself, all files below a folder, or standard input for `-`. */
export function filesOf(argument: string): string[] {
  if (argument === '-' || !isFolder(argument)) { return [argument]; }
  const below = readdirSync(argument, { recursive: true, withFileTypes: true }).filter(entry => !entry.isDirectory());
  const files = below.map(entry => join(entry.parentPath, entry.name)).filter(file => isManifest(relative(argument, file))).sort();
  if (files.length === 0) { throw new UnreadableFileError(`${argument}: there is no YAML or JSON file below it: check the path`); }
  return files;
}

/** The text of a file, or of standard input. */
export function textOf(file: string): string {
  const text = read(file);
  if (text.includes('\0')) { throw new UnreadableFileError(`${file}: is not in UTF-8: save it as UTF-8`); }
  return text;
}

function read(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new UnreadableFileError(`${file}: cannot be read: ${(error as Error).message}`);
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    throw new UnreadableFileError(`${path}: there is no such file: check the path, or give - for standard input`);
  }
}

function isManifest(file: string): boolean {
  return /\.(ya?ml|json)$/.test(file) && !file.split(sep).includes('node_modules');
}
