/** How often is asked. */
const INTERVAL = 200;

/** How long is asked, and what must not throw in the meantime, or there is nothing to wait for. */
export interface WaitOptions {
  readonly seconds?: number;
  readonly meanwhile?: () => void;
}

/** Asks until the answer is as wanted, and returns it; an error counts as an answer that is not. */
export async function eventually<T>(what: string, ask: () => T, isWanted: (answer: T) => boolean, options: WaitOptions = {}): Promise<T> {
  const { seconds = 30, meanwhile } = options;
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = attempt(ask);
    if (!(answer instanceof Refused) && isWanted(answer)) { return answer; }
    meanwhile?.();
    if (Date.now() > end) { throw new Error(`${what}: not within ${seconds} s, and at last there was ${textOf(answer)}`); }
    await new Promise(resolve => setTimeout(resolve, INTERVAL));
  }
}

class Refused {
  public constructor(public readonly message: string) {}
}

function attempt<T>(ask: () => T): T | Refused {
  try {
    return ask();
  } catch (error) {
    return new Refused((error as Error).message);
  }
}

function textOf(answer: unknown): string {
  return (answer instanceof Refused ? answer.message : JSON.stringify(answer, undefined, 2) ?? 'nothing').slice(0, 8000);
}
