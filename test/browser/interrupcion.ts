/**
 * An action that breaks off while it writes. Excel has no transactions: of a request it may have
 * carried out a part when it, the connection or the pane goes. Here that part is the first half.
 */
import type { Mesa } from './mesa';

interface Action {
  readonly ActionType: number;
  Name: string;
}

/**
 * The next request that writes reaches Excel otherwise: cut in its middle, and the pane closed before
 * it hears of it; or with an action in its middle that names what no Excel has. Office.js and the
 * host are the real ones.
 */
const changeNextWrite = ({ page }: Mesa, how: 'cut' | 'refuse'): Promise<void> =>
  page.evaluate((wanted) => {
    const pane = document.querySelector('iframe')!.contentWindow!;
    const own = window as { intercept?: (event: MessageEvent) => void };
    own.intercept = (event: MessageEvent<{ workbench?: string; text?: string }>) => {
      const { workbench, text } = event.data;
      // Only what writes says first, in a part of the workbook, that it is under way.
      if (workbench !== 'request' || !text?.includes('<plan xmlns=')) return;
      delete own.intercept;
      event.stopImmediatePropagation();
      const request = JSON.parse(text) as { message: { body: { Actions: Action[] } } };
      const { Actions } = request.message.body;
      const middle = Math.ceil(Actions.length / 2);
      const [METHOD, SET] = [3, 4];
      if (wanted === 'cut') Actions.length = middle;
      else {
        const acts = ({ ActionType }: Action) => ActionType === METHOD || ActionType === SET;
        Actions.slice(middle).find(acts)!.Name = 'NoExcelHasThis';
      }
      const data = { workbench, text: JSON.stringify(request) };
      const { origin } = event;
      window.dispatchEvent(new MessageEvent('message', { data, origin, source: pane }));
      if (wanted === 'cut') pane.location.reload();
    };
  }, how);

/** The next request that writes is carried out by half, and the pane does not hear of it. */
export const cutNextWrite = (mesa: Mesa): Promise<void> => changeNextWrite(mesa, 'cut');

/** The next request that writes fails in its middle with an error of Excel's, and the pane lives on. */
export const failNextWrite = (mesa: Mesa): Promise<void> => changeNextWrite(mesa, 'refuse');

/** What Excel answered stands there in words, with what to do. */
export async function told(mesa: Mesa): Promise<void> {
  await mesa.pane
    .getByRole('alert')
    .getByText('Esta versión de Excel es anterior a lo que la acción necesita')
    .waitFor();
}

/** What was broken off is told, and settled from the pane. */
export async function finish(mesa: Mesa): Promise<void> {
  const notice = mesa.pane.getByText(/^«.*» quedó a medio escribir$/);
  await notice.waitFor();
  await mesa.settled();
  await mesa.pane.getByRole('button', { name: 'Terminar ahora' }).click();
  await notice.waitFor({ state: 'detached' });
  await mesa.settled();
}
