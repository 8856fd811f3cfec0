/**
 * An action that breaks off while it writes. Excel has no transactions: of a request it may have
 * carried out a part when it, the connection or the pane goes. Here that part is the first half, and
 * the pane is closed before it hears of it.
 */
import type { Mesa } from './mesa';

/** The next request that writes is carried out by half. Office.js and the host are the real ones. */
export async function cutNextWrite({ page }: Mesa): Promise<void> {
  await page.evaluate(() => {
    const pane = document.querySelector('iframe')!.contentWindow!;
    const listen = (event: MessageEvent<{ workbench?: string; text?: string }>) => {
      const { workbench, text } = event.data;
      // Only what writes says first, in a part of the workbook, that it is under way.
      if (workbench !== 'request' || !text?.includes('<plan xmlns=')) return;
      window.removeEventListener('message', listen, true);
      event.stopImmediatePropagation();
      const request = JSON.parse(text) as { message: { body: { Actions: unknown[] } } };
      const { Actions } = request.message.body;
      Actions.length = Math.ceil(Actions.length / 2);
      const data = { workbench, text: JSON.stringify(request) };
      const { origin } = event;
      window.dispatchEvent(new MessageEvent('message', { data, origin, source: pane }));
      pane.location.reload();
    };
    window.addEventListener('message', listen, true);
  });
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
