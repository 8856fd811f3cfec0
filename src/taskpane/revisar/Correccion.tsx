import { useEffect, useId, useRef, useState } from 'react';
import {
  Button,
  Field,
  Link,
  Textarea,
  ToggleButton,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { REVISION } from '../../textos/revision';
import type { Idioma } from '../../textos/idioma';
import type { CambioVisto, HallazgoVisto } from '../estado';
import { cambiosDe } from './revision';

const useEstilos = makeStyles({
  todo: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  titulo: { ...typographyStyles.body1Strong, margin: 0, outlineStyle: 'none' },
  que: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  fila: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  tabla: {
    ...typographyStyles.caption1,
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'collapse',
    '& th': { ...typographyStyles.caption1Strong, textAlign: 'left', padding: '0 0 2px' },
    '& th:first-child': { width: '30%' },
    '& td': {
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
  },
  lugar: { ...typographyStyles.caption1, textAlign: 'left' },
  // Spaces and look-alike letters are what it is about.
  escrito: { fontFamily: tokens.fontFamilyMonospace, whiteSpace: 'pre-wrap' },
});

/** Changes that are shown at first; the rest when asked for. */
const PRIMEROS = 8;

interface Props {
  readonly hallazgos: readonly HallazgoVisto[];
  /** All of the same kind, these included, where they can be repaired together. */
  readonly otros: readonly HallazgoVisto[];
  readonly idioma: Idioma;
  readonly ocupado: boolean;
  readonly irA: (hoja: string, celda: string) => void;
  readonly alCorregir: (cuales: readonly HallazgoVisto[], motivo: string) => void;
  readonly alCerrar: () => void;
}

/** What a repair would write, before and after; of substance only with a reason. */
export function Correccion({
  hallazgos,
  otros,
  idioma,
  ocupado,
  irA,
  alCorregir,
  alCerrar,
}: Props) {
  const estilos = useEstilos();
  const t = REVISION[idioma];
  const titulo = useId();
  const [deTodos, elegir] = useState(false);
  const [motivo, escribir] = useState('');
  const [falta, faltar] = useState(false);
  const cabecera = useRef<HTMLHeadingElement>(null);
  const caja = useRef<HTMLTextAreaElement>(null);
  // What was pressed to open it is no longer there.
  useEffect(() => cabecera.current?.focus({ preventScroll: true }), []);
  const cuales = deTodos ? otros : hallazgos;
  const cambios = cambiosDe(cuales);
  const deSustancia = hallazgos.some(({ reparacion }) => reparacion?.clase === 'sustancia');
  const corregir = () => {
    const dicho = motivo.trim();
    if (!deSustancia || dicho) return alCorregir(cuales, dicho);
    faltar(true);
    caja.current?.focus();
  };
  return (
    <section className={estilos.todo} aria-labelledby={titulo}>
      <h2 id={titulo} ref={cabecera} tabIndex={-1} className={estilos.titulo}>
        {t.correccion}
      </h2>
      {otros.length > 1 && (
        <div className={estilos.fila} role="group" aria-label={t.alcance}>
          <ToggleButton size="small" checked={!deTodos} onClick={() => elegir(false)}>
            {t.soloEste}
          </ToggleButton>
          <ToggleButton size="small" checked={deTodos} onClick={() => elegir(true)}>
            {t.losDeLaRegla(otros.length)}
          </ToggleButton>
        </div>
      )}
      <Cambios {...{ cambios, idioma, irA }} />
      {deSustancia ? (
        <Field
          label={t.motivo}
          required
          {...(falta && !motivo.trim()
            ? { validationMessage: t.motivoFalta }
            : { hint: t.motivoQue })}
        >
          <Textarea
            textarea={{ ref: caja }}
            value={motivo}
            rows={2}
            onChange={(_evento, { value }) => escribir(value)}
          />
        </Field>
      ) : (
        <p className={estilos.que}>{t.correccionForma}</p>
      )}
      <div className={estilos.fila}>
        <Button size="small" appearance="primary" disabledFocusable={ocupado} onClick={corregir}>
          {t.corregirCeldas(cambios.length)}
        </Button>
        <Button size="small" onClick={alCerrar}>
          {t.cancelar}
        </Button>
      </div>
    </section>
  );
}

function Cambios({
  cambios,
  idioma,
  irA,
}: Pick<Props, 'idioma' | 'irA'> & { readonly cambios: readonly CambioVisto[] }) {
  const estilos = useEstilos();
  const t = REVISION[idioma];
  const [enteros, mostrar] = useState(false);
  return (
    <>
      <table className={estilos.tabla}>
        <thead>
          <tr>
            {t.columnas.map((columna) => (
              <th key={columna} scope="col">
                {columna}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(enteros ? cambios : cambios.slice(0, PRIMEROS)).map(({ hoja, celda, dicho }) => (
            <tr key={`${hoja}!${celda}`}>
              <td>
                <Link as="button" className={estilos.lugar} onClick={() => irA(hoja, celda)}>
                  {t.lugar(hoja, celda)}
                </Link>
              </td>
              <td className={estilos.escrito}>{dicho.antes}</td>
              <td className={estilos.escrito}>{dicho.despues}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!enteros && cambios.length > PRIMEROS && (
        <div>
          <Button size="small" appearance="subtle" onClick={() => mostrar(true)}>
            {t.verLasCeldas(cambios.length)}
          </Button>
        </div>
      )}
    </>
  );
}
