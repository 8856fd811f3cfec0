import { useEffect, useRef, useState } from 'react';
import { Button, Textarea, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { PANEL } from '../../textos/panel';
import type { Idioma } from '../../textos/idioma';
import type { TextosPanel } from '../Cabecera';

const useEstilos = makeStyles({
  titulo: { ...typographyStyles.body1Strong, margin: 0 },
  que: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  informe: {
    width: '100%',
    '& textarea': { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  },
  copiar: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

/** Tries this Excel, and gives a report to copy. */
export function Comprobar({
  idioma,
  ocupado,
  informe,
  alDiagnosticar,
}: {
  readonly idioma: Idioma;
  readonly ocupado: boolean;
  readonly informe: string | null;
  readonly alDiagnosticar: () => void;
}) {
  const estilos = useEstilos();
  const textos = PANEL[idioma];
  const { titulo, que } = textos.acciones.diagnosticar;
  return (
    <>
      <h3 className={estilos.titulo} id="titulo-diagnosticar">
        {titulo}
      </h3>
      <p className={estilos.que} id="que-diagnosticar">
        {que}
      </p>
      <Button
        id="accion-diagnosticar"
        size="small"
        disabledFocusable={ocupado}
        aria-describedby="titulo-diagnosticar que-diagnosticar"
        onClick={alDiagnosticar}
      >
        {textos.ejecutar}
      </Button>
      {informe !== null && <Informe texto={informe} textos={textos} />}
    </>
  );
}

function Informe({ texto, textos }: { readonly texto: string; readonly textos: TextosPanel }) {
  const estilos = useEstilos();
  const caja = useRef<HTMLTextAreaElement>(null);
  const [dicho, decir] = useState('');
  useEffect(() => {
    caja.current?.focus({ preventScroll: true });
    caja.current?.scrollIntoView({ block: 'center' });
  }, [texto]);
  return (
    <>
      <Textarea
        className={estilos.informe}
        aria-label={textos.informe}
        readOnly
        value={texto}
        rows={8}
        resize="vertical"
        textarea={{ ref: caja }}
      />
      <div className={estilos.copiar}>
        <Button
          size="small"
          onClick={() =>
            void copiar(texto, caja.current).then((copiado) =>
              decir(copiado ? textos.copiado : textos.copieUsted),
            )
          }
        >
          {textos.copiar}
        </Button>
        <span className={estilos.que} role="status">
          {dicho}
        </span>
      </div>
    </>
  );
}

/** Whether it was copied; where Excel's window refuses, the text is left selected for Ctrl+C. */
async function copiar(texto: string, caja: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(texto);
    return true;
  } catch {
    caja?.focus();
    caja?.select();
    return false;
  }
}
