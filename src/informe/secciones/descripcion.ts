/** 2. The policy, what of it is evaluated, and what is critical in it. */
import { claveTexto } from '../../ceplan/clave';
import { agrupar } from '../../ceplan/agrupar';
import type { Tipo } from '../../ceplan/tipos';
import { enLista, informe as T } from '../../textos/informe';
import { bloque, conEstilo, parrafo, pregunta, titulo, type Pieza, type Tabla } from '../bloques';
import type { Fuente } from '../fuente';

const D = T.descripcion;

export const descripcion = (f: Fuente): Pieza[] => [
  titulo(1, T.secciones.descripcion),
  bloque(
    'descripcion.politica',
    T.secciones.descripcion,
    parrafo(laPolitica(f), ' ', loQueTiene(f)),
    estructura(f),
    parrafo(entidades(f)),
  ),
  titulo(2, T.secciones.problema),
  pregunta('descripcion.problema', T.preguntas.problema),
  titulo(2, T.secciones.articulacion),
  pregunta('descripcion.articulacion', T.preguntas.articulacion),
  titulo(2, T.secciones.alcance),
  bloque('descripcion.criticos', T.criticos.cuadro01(f.nombres.objetivo), ...criticos(f)),
  pregunta('descripcion.alcance', T.preguntas.alcance),
];

const laPolitica = ({ m: { datos } }: Fuente): string =>
  D.norma(datos.nombre, datos.norma, datos.conductor);

function loQueTiene({ m: { politica }, nombres, delAnio }: Fuente): string {
  const { objetivo, lineamiento, servicio } = nombres;
  const cuenta = (n: number, { uno, varios }: typeof objetivo) =>
    `${n} ${(n === 1 ? uno : varios).toLowerCase()}`;
  const clases = [
    ...agrupar(
      politica.servicios.filter(({ clase }) => clase !== ''),
      ({ clase }) => clase,
    ),
  ].map(
    ([clase, suyos]) =>
      `${suyos.length} ${clase.toLowerCase()}${suyos.length === 1 || clase.endsWith('s') ? '' : 's'}`,
  );
  const deOP = delAnio.filter(({ tipo }) => tipo === 'OP').length;
  return D.tiene([
    cuenta(politica.objetivos.length, objetivo),
    ...(politica.lineamientos.length > 0
      ? [cuenta(politica.lineamientos.length, lineamiento)]
      : []),
    `${cuenta(politica.servicios.length, servicio)}${clases.length > 0 ? D.clases(clases) : ''}`,
    D.indicadores(delAnio.length, deOP, delAnio.length - deOP, objetivo, servicio),
  ]);
}

function estructura(f: Fuente): Tabla {
  const { politica } = f.m;
  const { objetivo, lineamiento, servicio } = f.nombres;
  const numero = (n: number) => ({ texto: String(n), lado: 'derecha' as const });
  return {
    clase: 'tabla',
    leyenda: D.leyenda(objetivo),
    columnas: D.columnas(lineamiento, servicio).map((t, i) => ({
      titulo: t,
      ancho: [9, 28, 28, 13, 10, 12][i]!,
      lado: i > 2 ? 'derecha' : 'izquierda',
    })),
    filas: politica.objetivos.map(({ codigo, denominacion, logroEsperado }) => [
      codigo,
      denominacion,
      logroEsperado,
      numero(politica.lineamientos.filter((l) => l.objetivo === codigo).length),
      numero(politica.servicios.filter((s) => f.objetivoDe(s) === codigo).length),
      numero(f.delAnio.filter(({ ficha }) => ficha.objetivo === codigo).length),
    ]),
    pequena: true,
  };
}

function entidades({ delAnio }: Fuente): string {
  const quienes = [...new Set(delAnio.map(({ ficha }) => ficha.responsable.trim()))].filter(
    Boolean,
  );
  return quienes.length === 0 ? '' : `${D.entidades(quienes.length)}${enLista(quienes)}.`;
}

function criticos(f: Fuente) {
  const bajos = f.delAnio.filter(({ nivelTipo1 }) => nivelTipo1 === 'bajo');
  const de = (tipo: Tipo) => bajos.filter((i) => i.tipo === tipo);
  const { objetivo, servicio } = f.nombres;
  const cuadros = (['OP', 'Servicio'] as const).flatMap((tipo) =>
    de(tipo).length > 0 ? [cuadro(f, tipo)] : [],
  );
  return [
    parrafo(
      T.criticos.cuantos(
        f.anio,
        bajos.length,
        de('OP').length,
        de('Servicio').length,
        objetivo,
        servicio,
      ),
    ),
    ...cuadros,
    ...(cuadros.length > 0 ? [conEstilo('nota', T.criticos.entero)] : []),
  ];
}

function cuadro(f: Fuente, tipo: Tipo): Tabla {
  const { objetivo, servicio } = f.nombres;
  return {
    clase: 'tabla',
    leyenda: tipo === 'OP' ? T.criticos.cuadro01(objetivo) : T.criticos.cuadro02(servicio),
    columnas: [
      ...T.criticos.columnas(objetivo).map((t, i) => ({ titulo: t, ancho: [9, 9, 46, 16][i]! })),
      ...f.anios.map((anio) => ({
        titulo: T.criticos.avance(anio),
        ancho: 10,
        lado: 'derecha' as const,
      })),
    ],
    filas: f.delAnio
      .filter((i) => i.tipo === tipo && i.nivelTipo1 === 'bajo')
      .map((i) => [
        i.ficha.objetivo,
        i.codigo,
        i.ficha.indicador,
        i.ficha.responsable,
        ...f.anios.map((anio) => {
          const suyo = f.m.evaluacion.porClave.get(`${claveTexto(i)}|${anio}`);
          return suyo ? f.celdaAvance(suyo.avanceTipo1) : '';
        }),
      ]),
    pequena: true,
  };
}
