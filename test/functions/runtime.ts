/**
 * The genuine custom-functions runtime of `@microsoft/office-js`, in a vm of its own, driven over
 * the library's own bridge as a host drives it. The functions are associated as the page does.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { asociar } from '../../src/functions/asociar';
import type { Runtime as CustomFunctionsRuntime } from '../../src/functions/asociar';
import type { Idioma } from '../../src/textos/idioma';

/** What a cell shows: a result, rows of results, or an error with its message. */
export type Answer = unknown[][] | { error: string; message: string };

/** How a host passes a blank cell: the web as `null`, older desktops as 0. */
export type Blanks = 'null' | 'zero' | 'text';
export const BLANK = Symbol('blank cell');

const ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  2: 'unexpected exception',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

interface Pending {
  readonly resolve: (answer: Answer) => void;
}

export class Runtime {
  private readonly bridge: {
    sendMessageToHost: (text: string) => void;
    onMessageFromHost?: (text: string) => void;
  };
  private readonly pending = new Map<number, Pending>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private last = 0;
  /** Requests that the runtime made to hand results in. */
  requests = 0;

  constructor(private readonly idioma: Idioma = 'es') {
    this.bridge = { sendMessageToHost: (text) => this.receive(JSON.parse(text)) };
    const nothing = () => undefined;
    const window: Record<string, unknown> = {
      _richApiNativeBridge: this.bridge,
      setTimeout: (run: () => void, delay: number) => {
        const timer = setTimeout(run, delay);
        this.timers.add(timer);
        return timer;
      },
      clearTimeout,
      console,
      navigator: { userAgent: '' },
      location: { href: 'https://localhost/', search: '', hash: '' },
      document: {
        readyState: 'complete',
        addEventListener: nothing,
        createElement: () => ({ setAttribute: nothing }),
        getElementsByTagName: () => [],
      },
      addEventListener: nothing,
      CustomFunctionMappings: {},
    };
    window.window = window;
    window.self = window;
    const context = createContext(window);
    // From where it is run: a bundle, as of a measurement, has no place of its own.
    const here = createRequire(join(process.cwd(), 'package.json'));
    const dist = join(dirname(here.resolve('@microsoft/office-js/package.json')), 'dist');
    runInContext(readFileSync(join(dist, 'excel-web-16.00.js'), 'utf8'), context);
    const { CustomFunctions, CustomFunctionMappings } = window as unknown as {
      CustomFunctions: CustomFunctionsRuntime;
      CustomFunctionMappings: Record<string, unknown>;
    };
    asociar(
      {
        // `associate` itself belongs to the loader; the runtime takes functions from here too.
        associate: (id, calculate) => {
          CustomFunctionMappings[id] = calculate;
        },
        Error: CustomFunctions.Error,
      },
      () => this.idioma,
    );
  }

  /** Calls that arrive together, as a recalculation sends them; answers in their order. */
  invoke(calls: readonly (readonly [id: string, ...args: unknown[]])[]): Promise<Answer[]> {
    const answers = calls.map(
      (_, i) => new Promise<Answer>((resolve) => this.pending.set(this.last + i + 1, { resolve })),
    );
    const entries = calls.map(([id, ...args]) => ({
      messageCategory: 1,
      messageType: 1000,
      targetId: '',
      message: [++this.last, id, args, '', ERRORS_ALLOWED, null],
      id: this.last,
    }));
    this.send({ type: 3, message: { entries } });
    return Promise.all(answers);
  }

  async call(id: string, ...args: unknown[]): Promise<Answer> {
    return (await this.invoke([[id, ...args]]))[0] as Answer;
  }

  /** The runtime keeps timers of its own. */
  close(): void {
    this.timers.forEach(clearTimeout);
  }

  private send(message: object): void {
    this.bridge.onMessageFromHost?.(JSON.stringify(message));
  }

  private receive({ id, type, message }: HostMessage): void {
    if (type !== 1) return;
    const { Actions = [] } = message.body ?? {};
    for (const action of Actions) {
      if (!/^SetInvocation(Array)?Results$/.test(action.Name)) continue;
      this.requests++;
      for (const result of (action.ArgumentInfo?.Arguments?.[0] ?? []) as InvocationResult[]) {
        this.settle(result);
      }
    }
    const body = JSON.stringify({
      Results: Actions.map((action) => ({ ActionId: action.Id, Value: null })),
    });
    // A host answers later, never inside the call.
    setTimeout(
      () => this.send({ id, type: 1, message: { statusCode: 200, headers: {}, body } }),
      0,
    );
  }

  private settle(result: InvocationResult): void {
    const [id, ok, value, code] = Array.isArray(result)
      ? result
      : [result.id, !result.failed, result.value, result.errorCode];
    const pending = this.pending.get(id);
    this.pending.delete(id);
    pending?.resolve(
      ok
        ? (value as unknown[][])
        : { error: ERRORS[code as number] ?? String(code), message: String(value) },
    );
  }
}

/** The flag with which a host says that errors may be arguments. */
const ERRORS_ALLOWED = 4;

interface HostMessage {
  readonly id: number;
  readonly type: number;
  readonly message: { readonly body?: { readonly Actions?: readonly Action[] } };
}

interface Action {
  readonly Id: number;
  readonly Name: string;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

type InvocationResult =
  | [id: number, ok: boolean, value: unknown, code?: number]
  | { id: number; failed?: boolean; value: unknown; errorCode?: number };

/** An argument as a host passes it: a cell or a value is a range of one, errors are objects. */
export function asArgument(argument: unknown, blanks: Blanks): unknown {
  if (argument === undefined || argument === null) return null;
  const rows = Array.isArray(argument) ? argument : [[argument]];
  const blank = { null: null, zero: 0, text: '' }[blanks];
  return rows.map((row: unknown[]) =>
    row.map((cell) => {
      if (cell === BLANK) return blank;
      return typeof cell === 'string' && /^#[A-Z/0!?]+[!?A]$/.test(cell)
        ? { type: 'CustomFunctionError', code: cell }
        : cell;
    }),
  );
}
