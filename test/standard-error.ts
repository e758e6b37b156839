/** What an action writes to standard error, where warnings go. */
export function warningsOf(action: () => unknown): string[] {
  const write = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    action();
    return write.mock.calls.map(([text]) => String(text));
  } finally {
    write.mockRestore();
  }
}
