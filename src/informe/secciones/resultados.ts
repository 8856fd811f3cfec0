/** 3. What was to be reached and what was: índice, levels, OPs and their indicators, gaps. */
import { acotar } from '../../ceplan/acotar';
import { esND } from '../../ceplan/cifra';
import type { AvanceIndicador, AvanceObjetivo, Conteo } from '../../ceplan/tiposEvaluacion';
import { SEMAFORO, TINTA } from '../../libro/estilo';
import { CAUSAS, enLista, informe as T } from '../../textos/informe';
import {
  bloque,
  conEstilo,
  parrafo,
  pregunta,
  titulo,
  type Contenido,
  type Grafico,
  type Pieza,
  type Tabla,
} from '../bloques';
import { enTag, nivelEnPalabras, type Fuente } from '../fuente';
import { fraseDeCifras, quienResponde, tablaDeCifras } from '../indicador';
import { conteos, elIndice } from './resumen';

const R = T.resultados;
const X = T.indice;

export const resultados = (f: Fuente): Pieza[] => [
  titulo(1, T.secciones.resultados),
  titulo(2, T.secciones.indice),
  bloque('resultados.indice', T.secciones.indice, ...elIndiceYDeQueDepende(f)),
  titulo(2, T.secciones.conteos),
  bloque('resultados.niveles', T.secciones.conteos, ...porNivel(f)),
  titulo(2, T.secciones.objetivos(f.nombres.objetivo)),
  bloque('resultados.objetivos', T.secciones.objetivos(f.nombres.objetivo), ...porObjetivo(f)),
  ...f.m.politica.objetivos.flatMap(({ codigo, denominacion }) => [
    titulo(3, `${codigo}. ${denominacion}`),
    bloque(`resultados.objetivo.${enTag(codigo)}`, codigo, ...deObjetivo(f, codigo)),
    pregunta(`resultados.objetivo.${enTag(codigo)}`, T.preguntas.factores(codigo)),
  ]),
  titulo(2, T.secciones.brechas),
  bloque('resultados.brechas', T.secciones.brechas, ...brechas(f)),
  pregunta('resultados.brechas', T.preguntas.brechas),
];

function elIndiceYDeQueDepende(f: Fuente): Contenido[] {
  const { indiceGestion: indice } = f.m.evaluacion;
  const cuales = indice.dudosos.map(({ codigo }) => codigo);
  const partes: Contenido[] = [
    parrafo(elIndice(f), ' ', X.promedio(f.nombres.objetivo), { ref: 'resultados.indice' }),
  ];
  if (indice.apoyos.length > 0) partes.push(tablaDeApoyos(f));
  if (cuales.length > 0) {
    partes.push(
      parrafo(
        X.dudosos(
          enLista(cuales),
          f.avance(indice.dudososEnCero),
          f.avance(indice.dudososND),
          cuales.length === 1,
        ),
      ),
    );
  }
  if (indice.sinCifra.length > 0) {
    partes.push(
      parrafo(X.sinCifra(indice.sinCifra.map((uno) => X.conCausa(uno.codigo, CAUSAS[uno.nd])))),
    );
  }
  return partes;
}

function tablaDeApoyos(f: Fuente): Tabla {
  const { dependeDe } = f.m.evaluacion.indiceGestion;
  const nombreDe = (codigo: string) =>
    f.delAnio.find((i) => i.tipo === 'OP' && i.codigo === codigo)?.ficha.indicador ?? '';
  return {
    clase: 'tabla',
    leyenda: X.leyenda,
    columnas: X.columnas.map((t, i) => ({
      titulo: t,
      ancho: [8, 36, 10, 9, 9, 9, 24][i]!,
      lado: i > 1 && i < 6 ? 'derecha' : 'izquierda',
    })),
    filas: dependeDe.map((a) => [
      a.codigo,
      nombreDe(a.codigo),
      f.celdaAvance(a.avanceTipo2),
      f.celdaAvance(a.aporte),
      f.celdaAvance(a.siCero),
      f.celdaAvance(a.siND),
      a.motivos.map((motivo) => X.motivos[motivo]).join('; '),
    ]),
    pequena: true,
  };
}

type FilaDeNiveles = readonly [string, Conteo];

function filasDeNiveles(f: Fuente): FilaDeNiveles[] {
  const { conteos: c } = f.m.evaluacion;
  const { objetivo, servicio } = f.nombres;
  return [
    [objetivo.varios, c.objetivos],
    [R.indicadoresDe(objetivo), c.indicadoresOP],
    [R.indicadoresDe(servicio), c.indicadoresServicios],
    [R.totalIndicadores, c.total],
  ];
}

function porNivel(f: Fuente): Contenido[] {
  const filas = filasDeNiveles(f);
  const aparte = filas.some(([, c]) => c.noReportados > 0);
  const titulos = [
    ...R.columnasNiveles.slice(0, 5),
    ...(aparte ? [R.noReportados] : []),
    R.columnasNiveles[5],
  ];
  const numero = (n: number) => ({ texto: String(n), lado: 'derecha' as const });
  const { umbralIntermedio, umbralAlto } = f.m.politica.parametros;
  return [
    parrafo(...conteos(f), ' ', { ref: 'resultados.niveles' }),
    {
      clase: 'tabla',
      leyenda: R.leyendaNiveles(f.anio),
      columnas: titulos.map((t, i) => ({
        titulo: t,
        ancho: i === 0 ? 40 : 12,
        lado: i === 0 ? 'izquierda' : 'derecha',
      })),
      filas: filas.map(([que, c]) => [
        que,
        ...[c.bajo, c.intermedio, c.alto, c.nd, ...(aparte ? [c.noReportados] : [])].map(numero),
        numero(c.total + (aparte ? c.noReportados : 0)),
      ]),
    },
    conEstilo('nota', T.rangos(umbralIntermedio, umbralAlto)),
    graficoDeNiveles(f, filas),
  ];
}

function graficoDeNiveles(f: Fuente, filas: readonly FilaDeNiveles[]): Grafico {
  const cuales = ['bajo', 'intermedio', 'alto', 'nd'] as const;
  const con = cuales.filter((nivel) => nivel !== 'nd' || filas.some(([, c]) => c.nd > 0));
  const dichos = filas.map(
    ([que, c]) =>
      `${que}: ${con.map((nivel) => `${c[nivel]} ${SEMAFORO[nivel].palabra.toLowerCase()}`).join(', ')}`,
  );
  return {
    clase: 'grafico',
    tipo: 'apiladas',
    leyenda: R.leyendaNiveles(f.anio),
    alternativa: `${R.alternativaNiveles}${dichos.join('. ')}.`,
    categorias: filas.map(([que]) => que),
    formato: '0;;',
    series: con.map((nivel) => ({
      nombre: SEMAFORO[nivel].palabra,
      color: SEMAFORO[nivel].grafico.fondo,
      texto: SEMAFORO[nivel].grafico.texto,
      valores: filas.map(([, c]) => c[nivel]),
    })),
  };
}

const delAnioEvaluado = (f: Fuente): AvanceObjetivo[] =>
  f.m.evaluacion.objetivos.filter(({ anio }) => anio === f.anio);

function porObjetivo(f: Fuente): Contenido[] {
  const objetivos = delAnioEvaluado(f);
  return [
    parrafo(
      ...objetivos.map(
        (o) =>
          `${R.objetivo(o.codigo, f.conSigno(o.avanceTipo1), nivelDicho(o.nivelTipo1), f.conSigno(o.avanceTipo2), nivelDicho(o.nivelTipo2))} `,
      ),
      { ref: 'resultados.objetivos' },
    ),
    {
      clase: 'tabla',
      leyenda: R.leyendaObjetivos(f.nombres.objetivo, f.anio),
      columnas: R.columnasObjetivos(f.anio).map((t, i) => ({
        titulo: t,
        ancho: [9, 41, 11, 14, 11, 14][i]!,
        lado: i === 2 || i === 4 ? 'derecha' : 'izquierda',
      })),
      filas: objetivos.map((o) => [
        o.codigo,
        o.objetivo?.denominacion ?? '',
        f.celdaAvance(o.avanceTipo1),
        f.celdaNivel(o.nivelTipo1),
        f.celdaAvance(o.avanceTipo2),
        f.celdaNivel(o.nivelTipo2),
      ]),
    },
    graficoDeObjetivos(f, objetivos),
  ];
}

const nivelDicho = (nivel: AvanceObjetivo['nivelTipo1']): string =>
  nivel === null ? T.ningunoNivel : `nivel ${nivelEnPalabras(nivel)}`;

function graficoDeObjetivos(f: Fuente, objetivos: readonly AvanceObjetivo[]): Grafico {
  const previo = (codigo: string) =>
    f.m.evaluacion.objetivos.find((o) => o.codigo === codigo && o.anio === f.anterior);
  const series = [
    ...(f.anterior === null
      ? []
      : [
          {
            nombre: `AT1 ${f.anterior}`,
            color: TINTA.serieAnterior,
            de: (o: AvanceObjetivo) => previo(o.codigo)?.avanceTipo1,
          },
        ]),
    { nombre: `AT1 ${f.anio}`, color: TINTA.serie, de: (o: AvanceObjetivo) => o.avanceTipo1 },
    { nombre: `AT2 ${f.anio}`, color: '#7A8899', de: (o: AvanceObjetivo) => o.avanceTipo2 },
  ].map(({ nombre, color, de }) => ({
    nombre,
    color,
    texto: '#1B1F24',
    valores: objetivos.map((o) => {
      const cifra = de(o);
      return cifra === undefined || esND(cifra) ? null : (acotar(cifra) as number);
    }),
  }));
  const dichos = objetivos.map(
    (o, i) =>
      `${o.codigo}: ${series.map((s) => `${s.nombre} ${s.valores[i] === null ? 'ND' : f.avance(s.valores[i]!)}`).join(', ')}`,
  );
  return {
    clase: 'grafico',
    tipo: 'columnas',
    leyenda: R.leyendaObjetivos(f.nombres.objetivo, f.anio),
    alternativa: `${R.alternativaObjetivos}${dichos.join('. ')}.`,
    categorias: objetivos.map(({ codigo }) => codigo),
    formato: '0.0',
    series,
  };
}

/** Its own indicators, one sentence each, and how its services stand. */
function deObjetivo(f: Fuente, codigo: string): Contenido[] {
  const suyos = f.delAnio.filter((i) => i.ficha.objetivo === codigo);
  const propios = suyos.filter(({ tipo }) => tipo === 'OP');
  const servicios = suyos.filter(({ tipo }) => tipo === 'Servicio');
  return [
    ...(propios.length > 0
      ? [
          tablaDeCifras(f, propios, R.leyendaIndicadores(codigo), true),
          conEstilo('nota', R.abreviaturas),
        ]
      : []),
    ...propios.map((i) =>
      conEstilo(
        'vineta',
        { negrita: `${f.nombre(i)}. ` },
        T.indicador.quien('Mide', i.ficha.indicador, quienResponde(i)).replace('Mide: ', 'Mide '),
        ' ',
        fraseDeCifras(f, i, true),
      ),
    ),
    ...(servicios.length > 0 ? [parrafo(losServicios(f, codigo, servicios))] : []),
  ];
}

function losServicios(f: Fuente, codigo: string, suyos: readonly AvanceIndicador[]): string {
  const de = (nivel: string | null) => suyos.filter(({ nivelTipo1 }) => nivelTipo1 === nivel);
  const partes = (['alto', 'intermedio', 'bajo'] as const).flatMap((nivel) => {
    const n = de(nivel).length;
    return n === 0 ? [] : [`${n} en nivel ${nivel}`];
  });
  const bajos = de('bajo').map(({ codigo: uno }) => uno);
  const cuales = bajos.length > 0 ? ` (${enLista(bajos)})` : '';
  return `${R.enLosServicios(codigo, f.nombres.servicio)}${suyos.length} ${suyos.length === 1 ? 'indicador' : 'indicadores'}, ${enLista(partes)}${cuales}.`;
}

function brechas(f: Fuente): Contenido[] {
  const { noReportados, pendientes } = f.m.evaluacion;
  const nombres = (lista: readonly AvanceIndicador[]) => enLista(lista.map((i) => f.nombrado(i)));
  const callados = new Set([...noReportados, ...pendientes]);
  const sin = (cual: 'avanceTipo1' | 'avanceTipo2', tipo?: 'OP') =>
    f.delAnio.flatMap((i) => {
      const cifra = i[cual];
      const cuenta = esND(cifra) && !callados.has(i) && (tipo === undefined || i.tipo === tipo);
      return cuenta ? [`${f.nombrado(i)} (${CAUSAS[cifra.nd]})`] : [];
    });
  const [unos, doses] = [sin('avanceTipo1'), sin('avanceTipo2', 'OP')];
  const frases = [
    ...(noReportados.length > 0 ? [T.brechas.noReportados(f.anio, nombres(noReportados))] : []),
    ...(pendientes.length > 0 ? [T.brechas.pendientes(f.anio, nombres(pendientes))] : []),
    ...(unos.length > 0 ? [T.brechas.sinCifra(enLista(unos))] : []),
    ...(doses.length > 0 ? [T.brechas.sinDos(enLista(doses))] : []),
  ];
  return frases.length === 0
    ? [parrafo(T.brechas.ninguna(f.anio))]
    : frases.map((frase) => conEstilo('vineta', frase));
}
