import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons/svg/dismiss';
import type { TextosPanel } from './Cabecera';
import type { Mensaje } from './estado';

const useEstilos = makeStyles({
  // A reader announces what appears in here, so the region itself is always there.
  region: { display: 'contents' },
});

/** What went wrong, and what to do. */
export function MensajePanel({
  mensaje,
  textos,
  alCerrar,
}: {
  readonly mensaje: Mensaje | null;
  readonly textos: TextosPanel;
  readonly alCerrar: () => void;
}) {
  const estilos = useEstilos();
  return (
    <div role="alert" className={estilos.region}>
      {mensaje && (
        <MessageBar intent={mensaje.tono === 'error' ? 'error' : 'info'} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{mensaje.titulo}</MessageBarTitle> {mensaje.queHacer}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={textos.cerrar}
                icon={<Dismiss20Regular />}
                onClick={alCerrar}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}

/** An earlier session left an action half written. */
export function Inconclusa({
  accion,
  textos,
  ocupado,
  alTerminar,
}: {
  readonly accion: string;
  readonly textos: TextosPanel;
  readonly ocupado: boolean;
  readonly alTerminar: () => void;
}) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{textos.inconclusa(accion)}</MessageBarTitle> {textos.inconclusaQue}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={alTerminar} disabled={ocupado}>
          {textos.terminar}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
