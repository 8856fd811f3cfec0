/** The sheet Contraste: the year by the other criterio de cálculo, an annex that nobody signs. */
import { contrastar, type FilaContraste, type ValorContraste } from '../ceplan/contraste';
import { CRITERIOS } from '../ceplan/parametros';
import type { Cell, SheetPlan } from '@pnftp/xlsx/plan';
import { contraste as T } from '../textos/documentos';
import type { Material } from './avance';
import { ESTILO, pie } from './estilo';
import { cifra, mayuscula, palabra } from './formulas';
import { formatoDe, Lienzo, type Destino } from './lienzo';
import { paginaAlAncho } from './paginas';
import { NOMBRES_DE_CRITERIOS } from './politica';

const ANCHOS = [5, 18, 14, 42, 16, 14, 14, 44] as const;
const [NUMERO, CODIGO, FIGURAS] = [0, 2, 5] as const;

export function planContraste({ politica }: Material, destino: Destino): SheetPlan {
  const contraste = contrastar(politica);
  const { parametros } = politica;
  const lienzo = new Lienzo([...ANCHOS]);
  const n = ANCHOS.length;
  const [propio, otro] = [
    NOMBRES_DE_CRITERIOS[contraste.criterio],
    NOMBRES_DE_CRITERIOS[contraste.otro],
  ];
  lienzo.franja(T.titulo(politica.anioEvaluado), n, ESTILO.titulo, 24);
  lienzo.franja(politica.nombre, n, ESTILO.subtitulo);
  const { filas, comparadas } = contraste;
  lienzo.franja(T.nota(propio, otro, filas.length, comparadas), n, ESTILO.nota);
  lienzo.vacia(6);
  const cabecera = lienzo.cabecera([...T.cabecera, propio, otro, T.porQue], n);
  const primera = lienzo.siguiente;
  const indicadores = new Map(
    politica.fichas.map((f): [string, string] => [`${f.tipo} ${f.codigo}`, f.indicador]),
  );
  filas.forEach((fila, i) => {
    lienzo.fila([
      i + 1,
      T.alcances(parametros.nombres)[fila.alcance],
      codigoDe(fila, T.conteos(parametros.nombres)),
      indicadores.get(`${fila.tipo} ${fila.codigo}`) ?? '',
      T.medidas[fila.medida],
      celda(fila, fila.propio),
      celda(fila, fila.otro),
      fila.porQue
        .map((clave) =>
          T.porEleccion(
            T.elecciones[clave],
            T.valores[parametros[clave]],
            T.valores[CRITERIOS[contraste.otro][clave]],
          ),
        )
        .join('; '),
    ]);
  });
  if (filas.length === 0) lienzo.fila([null, T.ninguna]);
  const rows = lienzo.siguiente - primera;
  lienzo.estilo(primera, 0, rows, n, ESTILO.texto);
  lienzo.estilo(primera, NUMERO, rows, 1, ESTILO.centrado);
  lienzo.estilo(primera, CODIGO, rows, 1, ESTILO.codigo);
  lienzo.estilo(primera, FIGURAS, rows, 2, ESTILO.numero);
  filas.forEach(({ medida, alcance }, i) => {
    if (alcance === 'conteo' || alcance === 'matriz' || medida === 'valor') return;
    lienzo.estilo(primera + i, FIGURAS, 1, 2, { numberFormat: formatoDe(parametros.decimales) });
  });
  return {
    ...lienzo.hoja(destino),
    freeze: { rows: cabecera + 1, columns: 0 },
    page: {
      ...paginaAlAncho(lienzo, n, { row: cabecera, rows: 1 }),
      footer: pie(T.titulo(politica.anioEvaluado)),
    },
  };
}

/** A count is named by what it counts. */
const codigoDe = (
  { alcance, codigo }: FilaContraste,
  conteos: Readonly<Record<string, string>>,
): string => (alcance === 'conteo' ? (conteos[codigo] ?? codigo) : codigo);

function celda({ medida, alcance }: FilaContraste, valor: ValorContraste): Cell {
  if (typeof valor === 'boolean') return valor ? T.si : T.no;
  if (typeof valor === 'number') return valor;
  if (valor === null) return T.sinNivel;
  if (typeof valor === 'object') return cifra(valor);
  return alcance === 'valoracion' && medida === 'nivel'
    ? mayuscula(valor)
    : palabra(valor as 'bajo' | 'intermedio' | 'alto');
}
