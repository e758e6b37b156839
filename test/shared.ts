import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The path of what the project's checks compare with, in the folder `shared` beside the project. */
export function shared(...segments: string[]): string {
  const path = join(__dirname, '../../shared', ...segments);
  if (!existsSync(path)) { throw new Error(`needs ../shared/${segments.join('/')}: put the folder shared beside the project`); }
  return path;
}
