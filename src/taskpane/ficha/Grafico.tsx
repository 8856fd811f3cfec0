/** Targets, values, thresholds and trend over the years. Comes when a ficha is first looked at. */
import { useLayoutEffect, useRef, useState } from 'react';
import { LineChart, type LineChartPoints } from '@fluentui/react-charts';
import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Idioma } from '../../textos/idioma';
import { colorNivel } from '../comun/semaforo';
import type { GraficoVisto, NombreSerie } from './ficha';

const ALTO = 220;
/** Of the axis of values. */
const PARTES = 4;

const useEstilos = makeStyles({
  grafico: {
    minWidth: 0,
    // Inks of the theme, where the library knows only its own.
    '& text': { fill: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
    margin: 0,
    // While it is drawn for another width, it does not widen the pane.
    overflowX: 'clip',
  },
  leyenda: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    color: tokens.colorNeutralForeground2,
  },
  muestra: { marginInlineEnd: tokens.spacingHorizontalXS, verticalAlign: 'middle' },
});

interface Trazo {
  readonly color: string;
  readonly raya?: string;
  readonly grosor: number;
}

/** Told apart by their dashes and widths too. */
const TRAZOS: Readonly<Record<NombreSerie, Trazo>> = {
  alto: { color: colorNivel('alto').texto, raya: '2 3', grosor: 1.5 },
  intermedio: { color: colorNivel('intermedio').texto, raya: '2 3', grosor: 1.5 },
  logro: { color: tokens.colorNeutralForeground2, raya: '8 3', grosor: 2 },
  tendencia: { color: tokens.colorBrandForeground1, raya: '4 4', grosor: 1 },
  valor: { color: tokens.colorBrandForeground1, grosor: 3 },
  lineaBase: { color: tokens.colorNeutralForeground3, raya: '1 4', grosor: 2 },
};

export default function Grafico({
  grafico,
  idioma,
}: {
  readonly grafico: GraficoVisto;
  readonly idioma: Idioma;
}) {
  const estilos = useEstilos();
  const [ancho, medir] = useState(0);
  const caja = useRef<HTMLElement>(null);
  // The library draws at a width that it is told: that of the pane, whenever somebody drags it.
  useLayoutEffect(() => {
    const figura = caja.current!;
    const vigia = new ResizeObserver(() => medir(figura.clientWidth));
    vigia.observe(figura);
    return () => vigia.disconnect();
  }, []);
  const { titulo, series, desde, hasta } = grafico;
  const lineas = series.map(({ cual, leyenda, puntos }): LineChartPoints => {
    const { color, raya, grosor } = TRAZOS[cual];
    return {
      legend: leyenda,
      color,
      data: puntos.map(({ anio, valor, texto }) => ({
        x: anio,
        y: valor,
        xAxisCalloutData: String(anio),
        yAxisCalloutData: texto,
      })),
      lineOptions: { strokeWidth: grosor, ...(raya && { strokeDasharray: raya }) },
    };
  });
  return (
    <figure className={estilos.grafico} ref={caja}>
      {ancho > 0 && (
        <LineChart
          data={{ chartTitle: titulo, lineChartData: lineas }}
          width={ancho}
          height={ALTO}
          margins={{ left: 44, right: 20, top: 12, bottom: 28 }}
          culture={idioma === 'es' ? 'es-PE' : 'en-US'}
          tickValues={aniosMarcados(desde, hasta)}
          tickFormat="d"
          xMinValue={desde}
          xMaxValue={hasta}
          yAxisTickCount={PARTES}
          {...alturaDe(series)}
          hideLegend
        />
      )}
      <figcaption>
        <ul className={estilos.leyenda}>
          {series.map(({ cual, leyenda }) => (
            <li key={cual}>
              <Muestra trazo={TRAZOS[cual]} />
              {leyenda}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}

/** A stroke as it is drawn. */
function Muestra({ trazo: { color, raya, grosor } }: { readonly trazo: Trazo }) {
  const estilos = useEstilos();
  return (
    <svg className={estilos.muestra} width="24" height="8" aria-hidden>
      <line
        x1="0"
        x2="24"
        y1="4"
        y2="4"
        stroke={color}
        strokeWidth={grosor}
        strokeDasharray={raya}
      />
    </svg>
  );
}

/** From 0, or from below it, to where the parts of the axis are round numbers. */
function alturaDe(series: GraficoVisto['series']): { yMinValue: number; yMaxValue: number } {
  const valores = series.flatMap(({ puntos }) => puntos.map(({ valor }) => valor));
  const menor = Math.min(0, ...valores);
  const parte = (Math.max(0, ...valores) - menor) / PARTES || 1;
  const orden = 10 ** Math.floor(Math.log10(parte));
  const redonda = orden * ([1, 2, 2.5, 5].find((n) => n * orden >= parte) ?? 10);
  const desde = Math.floor(menor / redonda) * redonda;
  return { yMinValue: desde, yMaxValue: desde + PARTES * redonda };
}

/** So many years as can be read side by side, the last one among them. */
function aniosMarcados(desde: number, hasta: number): number[] {
  const paso = Math.ceil((hasta - desde + 1) / 6);
  const anios: number[] = [];
  for (let anio = hasta; anio >= desde; anio -= paso) anios.unshift(anio);
  return anios;
}
