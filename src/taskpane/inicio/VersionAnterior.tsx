import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import type { Idioma } from '../../textos/idioma';
import { INICIO } from '../../textos/inicio';
import { PANEL } from '../../textos/panel';

/** The workbook is of an earlier contract, and can be brought up to date. */
export function VersionAnterior({
  idioma,
  ocupado,
  alPulsar,
}: {
  readonly idioma: Idioma;
  readonly ocupado: boolean;
  readonly alPulsar: () => void;
}) {
  const t = INICIO[idioma];
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t.anterior}</MessageBarTitle> {t.anteriorQue}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" id="accion-actualizar" disabledFocusable={ocupado} onClick={alPulsar}>
          {PANEL[idioma].acciones.actualizar.titulo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
