#!/usr/bin/env node
import { run } from './command';

// whoever reads may stop early, as head does
process.stdout.on('error', () => process.exit());

process.exitCode = run(process.argv.slice(2), {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
  colours: process.stdout.isTTY && !process.env.NO_COLOR,
});
