/** From the tables that are open to a workbook: what comes in, what is asked, what stays out. */
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  Button,
  Select,
  Spinner,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { conRespuesta, importar, MAPA_VACIO, type Importacion, type Mapa } from '../../importar';
import { opcionesDeColumna } from '../../importar/significado';
import type { TablasLeidas } from '../../acciones';
import { agrupar } from '../../ceplan/agrupar';
import { INDICADORES } from '../../libro/indicadores';
import { comoTexto } from '../../libro/valores';
import { IMPORTADOR } from '../../textos/importador';
import { textosImportar } from '../../textos/importar';
import type { Idioma } from '../../textos/idioma';
import type { PropsDePaso } from '../comenzar/Comenzar';
import { mapaRecordado, recordarMapa } from './mapasRecordados';
import { Preguntas, type Respuesta } from './Preguntas';

const useEstilos = makeStyles({
  todo: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  titulo: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  vienen: { ...typographyStyles.body1Strong, margin: 0 },
  que: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  plegado: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingTop: tokens.spacingVerticalS,
    '& > summary': { ...typographyStyles.body1Strong, cursor: 'pointer' },
  },
  lista: { ...typographyStyles.caption1, margin: 0, paddingLeft: tokens.spacingHorizontalL },
  rejilla: { overflowX: 'auto', paddingTop: tokens.spacingVerticalXS },
  tabla: {
    ...typographyStyles.caption1,
    borderCollapse: 'collapse',
    width: '100%',
    '& th': { textAlign: 'left', fontWeight: tokens.fontWeightSemibold },
    '& th, & td': {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
      verticalAlign: 'top',
    },
  },
  cifra: { textAlign: 'right', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  pie: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  alFinal: { marginLeft: 'auto' },
});

export default function Importador({
  idioma,
  ocupado,
  alCrear,
  alLeer,
  alCancelar,
  irA,
}: PropsDePaso) {
  const estilos = useEstilos();
  const t = IMPORTADOR[idioma];
  const [tablas, poner] = useState<TablasLeidas | null | undefined>(undefined);
  const titulo = useRef<HTMLHeadingElement>(null);
  const leer = useRef(alLeer);
  useEffect(() => {
    titulo.current?.focus();
    void leer.current().then(poner);
  }, []);
  return (
    <section className={estilos.todo} aria-labelledby="importador">
      <h2 className={estilos.titulo} id="importador" ref={titulo} tabIndex={-1}>
        {t.titulo}
      </h2>
      {tablas === undefined && <Spinner size="small" label={t.leyendo} />}
      {tablas === null && (
        <>
          <p className={estilos.que}>{t.noSeLeyo}</p>
          <Button onClick={alCancelar}>{t.volver}</Button>
        </>
      )}
      {tablas && <Revision {...{ tablas, idioma, ocupado, alCrear, alCancelar, irA }} />}
    </section>
  );
}

type PropsDeRevision = Omit<PropsDePaso, 'alLeer'> & { readonly tablas: TablasLeidas };

/** The maps, the last on top: every answer makes another. */
function useMapas({ grids, facts }: TablasLeidas) {
  const inicial = useMemo(() => mapaRecordado(importar(grids, facts)), [grids, facts]);
  const [mapas, poner] = useState<readonly Mapa[]>([inicial]);
  const mapa = mapas.at(-1)!;
  return {
    mapa,
    recordado: inicial !== MAPA_VACIO,
    importacion: useMemo(() => importar(grids, facts, mapa), [grids, facts, mapa]),
    cambiar: (nuevo: Mapa) => poner([...mapas, nuevo]),
    deshacer: mapas.length > 1 ? () => poner(mapas.slice(0, -1)) : null,
  };
}

function Revision({ tablas, idioma, ocupado, alCrear, alCancelar, irA }: PropsDeRevision) {
  const estilos = useEstilos();
  const t = IMPORTADOR[idioma];
  const { mapa, recordado, importacion, cambiar, deshacer } = useMapas(tablas);
  const { traido, preguntas } = importacion;
  const responder = (respuestas: readonly Respuesta[]) =>
    cambiar(
      respuestas.reduce((m, [pregunta, respuesta]) => conRespuesta(m, pregunta, respuesta), mapa),
    );
  const crear = () => {
    recordarMapa(importacion, mapa);
    alCrear({ clase: 'importar', mapa });
  };
  if (importacion.tablas.length === 0) {
    return (
      <>
        <p className={estilos.que}>{t.sinTablas}</p>
        <Button onClick={alCancelar}>{t.volver}</Button>
      </>
    );
  }
  return (
    <>
      <p className={estilos.vienen} role="status">
        {traido ? t.vienen(traido.origenes.length, extremos(traido.contenido.anios)) : t.nadaAun}
      </p>
      {recordado && <p className={estilos.que}>{t.recordado}</p>}
      <Preguntas {...{ preguntas, idioma, irA, responder, deshacer }} />
      <Filas importacion={importacion} idioma={idioma} />
      <Columnas {...{ importacion, idioma, mapa, cambiar }} />
      <Dicho titulo={t.noViene} frases={frasesDeAjenos(importacion, idioma)} />
      <Dicho titulo={t.decidido} frases={frasesDeDecisiones(importacion, idioma)} />
      {traido && preguntas.length > 0 && (
        <p className={estilos.que}>{t.sinResponder(preguntas.length)}</p>
      )}
      <div className={estilos.pie}>
        <Button
          id="importar-crear"
          appearance="primary"
          disabledFocusable={ocupado || !traido}
          onClick={crear}
        >
          {t.crear}
        </Button>
        <Button appearance="subtle" className={estilos.alFinal} onClick={alCancelar}>
          {t.cancelar}
        </Button>
      </div>
    </>
  );
}

const extremos = (anios: readonly number[]): string =>
  anios.length === 1 ? String(anios[0]) : `${anios[0]}–${anios.at(-1)}`;

const FILAS_VISTAS = 10;

function Filas({
  importacion: { traido },
  idioma,
}: {
  readonly importacion: Importacion;
  readonly idioma: Idioma;
}) {
  const estilos = useEstilos();
  const t = IMPORTADOR[idioma];
  if (!traido) return null;
  const { filas, politica } = traido.contenido;
  const vistas = (filas[INDICADORES.nombre] ?? []).slice(0, FILAS_VISTAS);
  const cifras = [
    `LE ${politica.anio_evaluado as number}`,
    `VO ${politica.anio_evaluado as number}`,
  ];
  return (
    <details className={estilos.plegado} open>
      <summary>{t.primeras(vistas.length)}</summary>
      <div className={estilos.rejilla}>
        <table className={estilos.tabla}>
          <thead>
            <tr>
              {t.cabecera.map((c) => (
                <th key={c} scope="col">
                  {c}
                </th>
              ))}
              {cifras.map((c) => (
                <th key={c} scope="col" className={estilos.cifra}>
                  {c}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {vistas.map((fila, i) => (
              <tr key={i}>
                <td>{comoTexto(fila.Código ?? null)}</td>
                <td>{comoTexto(fila.Indicador ?? null)}</td>
                {cifras.map((c) => (
                  <td key={c} className={estilos.cifra}>
                    {comoTexto(fila[c] ?? null)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface PropsDeColumnas {
  readonly importacion: Importacion;
  readonly idioma: Idioma;
  readonly mapa: Mapa;
  readonly cambiar: (mapa: Mapa) => void;
}

/** Headings that differ by their year alone, as one: `Meta 2022 … Meta 2024`. */
function cabezasDe({ tablas }: Importacion) {
  const todas = agrupar(
    tablas.flatMap(({ columnas }) => columnas),
    ({ clave }) => clave,
  );
  return [...todas].map(([clave, suyas]) => {
    const [primera, ultima] = [suyas[0].encabezado, suyas.at(-1)!.encabezado];
    const encabezado = primera === ultima ? primera : `${primera} … ${ultima}`;
    return { clave, encabezado, es: suyas[0].enMapa };
  });
}

/** Each heading once, with what it is, to be changed. */
function Columnas({ importacion, idioma, mapa, cambiar }: PropsDeColumnas) {
  const estilos = useEstilos();
  const t = IMPORTADOR[idioma];
  const columnas = useMemo(() => cabezasDe(importacion), [importacion]);
  const poner = (clave: string, es: string) =>
    cambiar({
      ...mapa,
      columnas: [...mapa.columnas.filter((c) => c.encabezado !== clave), { encabezado: clave, es }],
    });
  return (
    <details className={estilos.plegado}>
      <summary>{t.columnas(columnas.length)}</summary>
      <div className={estilos.rejilla}>
        <table className={estilos.tabla}>
          <thead>
            <tr>
              <th scope="col">{t.columna}</th>
              <th scope="col">{t.es}</th>
            </tr>
          </thead>
          <tbody>
            {columnas.map(({ clave, encabezado, es }) => (
              <tr key={clave}>
                <td>{encabezado}</td>
                <td>
                  <Select
                    size="small"
                    aria-label={encabezado}
                    value={es ?? ''}
                    onChange={(_evento, { value }) => poner(clave, value)}
                  >
                    {es === null && <option value="">{t.porDecidir}</option>}
                    {opcionesDeColumna(encabezado, es).map((opcion) => (
                      <option key={opcion} value={opcion}>
                        {opcion === 'nada' ? t.nada : opcion}
                      </option>
                    ))}
                  </Select>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

const frasesDeAjenos = ({ ajenos }: Importacion, idioma: Idioma): string[] =>
  ajenos.map(({ clase, hoja, celdas, escritos }) =>
    [hoja, textosImportar[idioma].ajenos[clase]({ escritos, cuantas: celdas.length })]
      .filter(Boolean)
      .join(': '),
  );

const frasesDeDecisiones = ({ decisiones }: Importacion, idioma: Idioma): string[] =>
  decisiones.map(({ clase, escrito, es, cuantas }) =>
    textosImportar[idioma].decisiones[clase]({ escrito, es, cuantas }),
  );

function Dicho({
  titulo,
  frases,
}: {
  readonly titulo: (n: number) => string;
  readonly frases: readonly string[];
}) {
  const estilos = useEstilos();
  if (frases.length === 0) return null;
  return (
    <details className={estilos.plegado}>
      <summary>{titulo(frases.length)}</summary>
      <ul className={estilos.lista}>
        {frases.map((frase, i) => (
          <li key={i}>{frase}</li>
        ))}
      </ul>
    </details>
  );
}
