/**
 * The ribbon's buttons. They run in the pane's own page (shared runtime), through the controller
 * that the pane shows, so that progress, result and errors are seen there.
 */
import { compartir } from '../taskpane/compartido';
import { ACCIONES_DE_CINTA } from '../acciones/registro';
import type { AccionDelPanel } from '../acciones/registro';

/**
 * Shows the pane and runs the action. `event.completed()` is called whatever happens: until then
 * Excel keeps the button busy, and after minutes it takes the add-in for hung.
 */
async function run(accion: AccionDelPanel, event: Office.AddinCommands.Event): Promise<void> {
  try {
    const compartido = await compartir();
    // Without a pane to show it in, the action is done all the same.
    await Office.addin.showAsTaskpane().catch(() => undefined);
    await compartido?.controlador.ejecutar(accion);
  } finally {
    event.completed();
  }
}

void compartir().then((compartido) => {
  if (!compartido) return;
  for (const accion of ACCIONES_DE_CINTA) {
    Office.actions.associate(accion, (event: Office.AddinCommands.Event) => {
      void run(accion, event);
    });
  }
});
