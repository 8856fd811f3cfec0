/** An indicator, an OP and what would be if, as the pane shows them: in words and figures already. */
import { claveTexto, compararClaves } from '../../ceplan/clave';
import { esND } from '../../ceplan/cifra';
import { brecha } from '../../ceplan/brecha';
import { fichaDe, type FichaDeIndicador, type Operacion } from '../../ceplan/ficha';
import { formatoAvance, formatoNumero } from '../../ceplan/formato';
import { textoLogro } from '../../ceplan/recomendacion';
import { sinAcentos } from '../../ceplan/llano';
import type {
  Causa,
  Cifra,
  Clave,
  Dato,
  Ficha,
  Hallazgo,
  Parametros,
  Reporte,
} from '../../ceplan/tipos';
import type { AvanceIndicador, Evaluacion } from '../../ceplan/tiposEvaluacion';
import type { NivelVisible } from '../../libro/estilo';
import { compromisoEscrito } from '../../libro/sujeto';
import { FICHA, type TextosFicha } from '../../textos/ficha';
import type { Idioma } from '../../textos/idioma';
import type { HallazgoVisto, Lectura, Lugar } from '../estado';

/** A figure as it is written, and its cell; `lugar` is `null` where nobody knows it. */
export interface Figura {
  readonly texto: string;
  readonly que: string;
  readonly lugar: Lugar | null;
}

export interface AvanceVisto {
  readonly titulo: string;
  readonly texto: string;
  readonly nivel: NivelVisible;
  /** The sum: figures with what stands between them. */
  readonly cuenta: readonly (string | Figura)[];
  readonly notas: readonly string[];
  readonly fuentes: readonly string[];
}

export interface FilaDeAnio {
  readonly anio: number;
  readonly evaluado: boolean;
  readonly logro: Figura;
  readonly valor: Figura;
  readonly tipo1: { readonly texto: string; readonly nivel: NivelVisible };
  readonly tipo2: { readonly texto: string; readonly nivel: NivelVisible };
}

export type NombreSerie = 'logro' | 'valor' | 'lineaBase' | 'tendencia' | 'intermedio' | 'alto';

export interface Serie {
  readonly cual: NombreSerie;
  readonly leyenda: string;
  readonly puntos: readonly {
    readonly anio: number;
    readonly valor: number;
    readonly texto: string;
  }[];
}

export interface GraficoVisto {
  readonly titulo: string;
  readonly series: readonly Serie[];
  readonly desde: number;
  readonly hasta: number;
}

export interface Apartado {
  readonly titulo: string;
  readonly lineas: readonly (string | Figura)[];
}

export interface FichaVista {
  readonly clave: Clave;
  readonly titulo: string;
  readonly nombre: Figura;
  readonly quien: string;
  readonly rasgos: string;
  readonly avances: readonly AvanceVisto[];
  readonly origen: readonly string[];
  readonly necesita: Apartado;
  readonly grafico: GraficoVisto | null;
  readonly tendencia: string;
  readonly anios: readonly FilaDeAnio[];
  readonly reportes: readonly Apartado[];
  readonly enObjetivo: (Apartado & { readonly objetivo: string }) | null;
  readonly compromiso: Apartado;
  /** `null` where nothing has been validated. */
  readonly hallazgos: readonly HallazgoVisto[] | null;
  readonly versiones: readonly (Figura & { readonly detalle: string })[];
  readonly leido: string;
}

/** What the makers of a ficha's parts share. */
interface Hechura {
  readonly f: FichaDeIndicador;
  readonly parametros: Parametros;
  readonly lectura: Lectura;
  readonly t: TextosFicha;
  readonly lugar: (lugar: Hallazgo['lugar']) => Lugar | null;
}

/** `null` where the policy that was read has no such indicator, or cannot be evaluated. */
export function fichaVista(
  lectura: Lectura,
  clave: Clave,
  hallazgos: readonly HallazgoVisto[] | null,
  idioma: Idioma,
): FichaVista | null {
  const { politica, evaluacion } = lectura;
  const f = evaluacion && fichaDe(politica, evaluacion, clave);
  if (!f) return null;
  const t = FICHA[idioma];
  const { parametros } = politica;
  const h: Hechura = { f, parametros, lectura, t, lugar: localizador(lectura) };
  const { ficha } = f;
  return {
    clave,
    titulo: nombreDe(clave),
    nombre: { texto: ficha.indicador, que: nombreDe(clave), lugar: deFicha(h, ficha, 'indicador') },
    quien: [ficha.responsable, ficha.unidadOrganizacion].filter(Boolean).join(' · '),
    rasgos: rasgosDe(ficha, t),
    avances: avancesDe(h),
    origen: origenDe(f, t),
    necesita: necesitaDe(h),
    grafico: graficoDe(h),
    tendencia: dichoDeTendencia(h),
    anios: f.anios.map((ind) => filaDeAnio(h, ind)),
    reportes: reportesDe(h),
    enObjetivo: enObjetivoDe(h, evaluacion),
    compromiso: compromisoDe(h, evaluacion),
    hallazgos: hallazgos && hallazgos.filter(({ indicador }) => indicador === claveTexto(clave)),
    versiones: versionesDe(h),
    leido: cifra(f.evaluado.valor),
  };
}

export const nombreDe = ({ tipo, codigo }: Clave): string => `${tipo} ${codigo}`;
export const cifra = (valor: Cifra): string => (esND(valor) ? 'ND' : formatoNumero(valor));
export const avance = (valor: Cifra, { decimales, ...umbrales }: Parametros): string =>
  esND(valor) ? 'ND' : formatoAvance(valor, decimales, umbrales);

/** The cell of a field; nobody is led into a sheet whose rows may stand elsewhere. */
export const localizador =
  ({ localiza, movidas }: Lectura): Hechura['lugar'] =>
  (lugar) => {
    const celda = localiza(lugar);
    return celda && !movidas.has(celda.hoja) ? celda : null;
  };

const deFicha = ({ lugar }: Hechura, { fila }: Ficha, campo: string, anio?: number): Lugar | null =>
  lugar({ tabla: 'fichas', fila, campo, ...(anio === undefined ? {} : { anio }) });

const rasgosDe = ({ unidadMedida, sentido, agregacion }: Ficha, { rasgos }: TextosFicha): string =>
  [unidadMedida, rasgos.sentido[sentido], rasgos.agregacion[agregacion]]
    .filter(Boolean)
    .join(' · ');

function origenDe({ evaluado: { origen, parcial } }: FichaDeIndicador, t: TextosFicha): string[] {
  return [...(origen === 'oficial' ? [] : [t.origenes[origen]]), ...(parcial ? [t.parcial] : [])];
}

function avancesDe(h: Hechura): AvanceVisto[] {
  const { f, t } = h;
  const { anio } = f.evaluado;
  return [
    avanceVisto(h, f.tipo1, t.tipo1(anio), cuentaTipo1),
    avanceVisto(h, f.tipo2, t.tipo2(anio), cuentaTipo2),
  ];
}

function avanceVisto(
  h: Hechura,
  operacion: Operacion,
  titulo: string,
  cuenta: (h: Hechura, operacion: Operacion) => AvanceVisto['cuenta'],
): AvanceVisto {
  const { t, parametros } = h;
  const { resultado, regla, entero, enPromedio, nivel, fuentes } = operacion;
  const acotado = enPromedio !== null && enPromedio !== resultado;
  return {
    titulo,
    texto: avance(resultado, parametros),
    nivel: nivel ?? 'nd',
    cuenta: cuenta(h, operacion),
    notas: [
      esND(resultado) ? t.causas[resultado.nd] : t.reglas[regla],
      ...(entero === null ? [] : [t.acotadoAlMostrar(avance(entero, parametros))]),
      ...(acotado ? [t.entraComo(cifra(enPromedio))] : []),
    ],
    fuentes: fuentes.map((fuente) => t.fuentes[fuente]),
  };
}

/** The three figures of a year that everything comes from, each with its cell. */
function figurasDe(h: Hechura, ind: AvanceIndicador) {
  const { t } = h;
  const { ficha, anio, valor, logro, lineaBase } = ind;
  return {
    valor: { texto: cifra(valor), que: `${t.que.valor} ${anio}`, lugar: lugarDelValor(h, ind) },
    logro: {
      texto: cifra(logro),
      que: `${t.que.logro} ${anio}`,
      lugar: deFicha(h, ficha, 'logros', anio),
    },
    lineaBase: {
      texto: cifra(lineaBase),
      que: t.que.lineaBase,
      lugar: deFicha(h, ficha, 'lineaBase'),
    },
  };
}

/** Where it was written: in the ficha, or in the last report that makes it. */
function lugarDelValor(
  h: Hechura,
  { ficha, anio, origen, periodos }: AvanceIndicador,
): Lugar | null {
  const ultimo =
    origen === 'reportes' && anio === h.f.evaluado.anio
      ? h.f.reportes.findLast(({ periodo }) => periodo === periodos.at(-1))
      : undefined;
  return ultimo
    ? h.lugar({ tabla: 'reportes', fila: ultimo.fila, campo: 'valor' })
    : deFicha(h, ficha, 'valores', anio);
}

function cuentaTipo1(h: Hechura, operacion: Operacion): AvanceVisto['cuenta'] {
  const { valor, logro } = figurasDe(h, h.f.evaluado);
  const da = ` = ${avance(operacion.entero ?? operacion.resultado, h.parametros)}`;
  switch (operacion.regla) {
    case 'ascendente':
    case 'minimoNoAlcanzado':
      return [valor, ' ÷ ', logro, ` × 100${da}`];
    case 'descendente':
    case 'maximoExcedido':
      return [logro, ' ÷ ', valor, ` × 100${da}`];
    case 'maximoCumplido':
      return [valor, ' ≤ ', logro, `: ${avance(operacion.resultado, h.parametros)}`];
    case 'minimoCumplido':
      return [valor, ' ≥ ', logro, `: ${avance(operacion.resultado, h.parametros)}`];
    default:
      return ['VO ', valor, ' · LE ', logro];
  }
}

function cuentaTipo2(h: Hechura, { regla, resultado }: Operacion): AvanceVisto['cuenta'] {
  const { valor, logro, lineaBase } = figurasDe(h, h.f.evaluado);
  if (regla !== 'recorrido') return ['VO ', valor, ' · LE ', logro, ' · LB ', lineaBase];
  const da = ` × 100 = ${avance(resultado, h.parametros)}`;
  return ['(', valor, ' − ', lineaBase, ') ÷ (', logro, ' − ', lineaBase, `)${da}`];
}

function necesitaDe({ f, t }: Hechura): Apartado {
  const { tipo1, tipo2 } = f.necesarios;
  const unidad = f.ficha.unidadMedida;
  const de = (cual: 'AT1' | 'AT2', lista: typeof tipo1, nivel: string | null): string[] =>
    nivel === 'alto'
      ? [t.yaAlto(cual)]
      : lista.map((n) => t.necesario(cual, n.nivel, textoLogro(n.valor, unidad), n.hacia));
  return {
    titulo: t.necesita,
    lineas: [
      ...de('AT1', tipo1, f.evaluado.nivelTipo1),
      ...de('AT2', tipo2, f.evaluado.nivelTipo2),
    ],
  };
}

function graficoDe({ f, t, parametros }: Hechura): GraficoVisto | null {
  const punto = (anio: number, valor: number) => ({ anio, valor, texto: formatoNumero(valor) });
  const deAnios = (de: (ind: AvanceIndicador) => Cifra) =>
    f.anios.flatMap((ind) => {
      const valor = de(ind);
      return esND(valor) ? [] : [punto(ind.anio, valor)];
    });
  const { lineaBase } = f.evaluado;
  const { umbralIntermedio, umbralAlto } = parametros;
  const extremos = [f.anios[0]!.anio, f.anios.at(-1)!.anio];
  const series: readonly Serie[] = [
    {
      cual: 'alto',
      leyenda: t.series.umbral('alto', String(umbralAlto)),
      puntos: f.umbrales.alto.map(({ anio, valor }) => punto(anio, valor)),
    },
    {
      cual: 'intermedio',
      leyenda: t.series.umbral('intermedio', String(umbralIntermedio)),
      puntos: f.umbrales.intermedio.map(({ anio, valor }) => punto(anio, valor)),
    },
    { cual: 'logro', leyenda: t.series.logro, puntos: deAnios(({ logro }) => logro) },
    {
      cual: 'tendencia',
      leyenda: t.series.tendencia,
      puntos: f.tendencia.map(({ anio, valor }) => punto(anio, redondo(valor))),
    },
    { cual: 'valor', leyenda: t.series.valor, puntos: deAnios(({ valor }) => valor) },
    {
      cual: 'lineaBase',
      leyenda: t.series.lineaBase,
      // All along: it is what AT2 starts from in every year.
      puntos: esND(lineaBase) ? [] : extremos.map((anio) => punto(anio, lineaBase)),
    },
  ];
  const conPuntos = series.filter(({ puntos }) => puntos.length > 0);
  if (!conPuntos.some(({ cual }) => cual === 'logro' || cual === 'valor')) return null;
  return {
    titulo: t.grafico(nombreDe(f)),
    series: conPuntos,
    desde: extremos[0]!,
    hasta: extremos[1]!,
  };
}

/** A trend is no figure that anybody wrote: few digits say it. */
const redondo = (valor: number): number => Number(valor.toPrecision(4));

function dichoDeTendencia({ f, t }: Hechura): string {
  const final = f.tendencia.at(-1);
  if (!final) return t.pocosValores;
  const { unidadMedida, sentido, agregacion } = f.ficha;
  const meta = f.anios.findLast(({ anio }) => anio === final.anio)?.logro;
  const falta = meta === undefined ? null : brecha(final.valor, meta, sentido, agregacion);
  return [
    t.tendenciaA(textoLogro(redondo(final.valor), unidadMedida), final.anio),
    ...(meta === undefined || falta === null || esND(meta) || esND(falta)
      ? []
      : [t.contraMeta(falta <= 0, textoLogro(meta, unidadMedida))]),
  ].join(' ');
}

/** Nobody is asked for it, or not yet. */
const SIN_PEDIR: ReadonlySet<Causa> = new Set(['noCorresponde', 'pendiente', 'sinLogro']);

function filaDeAnio(h: Hechura, ind: AvanceIndicador): FilaDeAnio {
  const { logro, valor } = figurasDe(h, ind);
  const de = (cual: Cifra, nivel: AvanceIndicador['nivelTipo1']) => ({
    texto: esND(cual) && SIN_PEDIR.has(cual.nd) ? '' : avance(cual, h.parametros),
    nivel: nivel ?? ('nd' as const),
  });
  const blanco = (figura: Figura, de_: Cifra): Figura =>
    esND(de_) && SIN_PEDIR.has(de_.nd) ? { ...figura, texto: '–' } : figura;
  return {
    anio: ind.anio,
    evaluado: ind.anio === h.f.evaluado.anio,
    logro: blanco(logro, ind.logro),
    valor: blanco(valor, ind.valor),
    tipo1: de(ind.avanceTipo1, ind.nivelTipo1),
    tipo2: de(ind.avanceTipo2, ind.nivelTipo2),
  };
}

const dato = (valor: Dato): string =>
  valor === null ? '' : typeof valor === 'number' ? formatoNumero(valor) : valor.noNumerico;

function reportesDe(h: Hechura): Apartado[] {
  const { f, t, parametros } = h;
  const { semestre1, semestre2 } = f.evaluado;
  const avances = { 'Semestre I': semestre1, 'Semestre II': semestre2 } as const;
  return f.reportes.map((r): Apartado => {
    const figura = (texto: string, campo: keyof Reporte): Figura => ({
      texto,
      que: `${nombreDe(r)}, ${t.periodo[r.periodo]}`,
      lugar: h.lugar({ tabla: 'reportes', fila: r.fila, campo }),
    });
    const semestre = r.periodo === 'Anual' ? null : avances[r.periodo];
    const [valor, numerador, denominador] = [dato(r.valor), dato(r.numerador), dato(r.denominador)];
    const lineas: (string | Figura)[] = [
      ...(valor ? [figura(t.reportado(valor), 'valor')] : []),
      ...(numerador && denominador ? [figura(t.razon(numerador, denominador), 'numerador')] : []),
      ...(semestre?.reporte === r && !esND(semestre.avanceTipo1)
        ? [t.avanceSemestre(avance(semestre.avanceTipo1, parametros))]
        : []),
      ...(r.estadoRevision ? [figura(t.revision(r.estadoRevision), 'estadoRevision')] : []),
      ...(r.sustento ? [figura(`${t.sustento}: ${r.sustento}`, 'sustento')] : []),
      ...(r.enlace ? [figura(`${t.enlace}: ${r.enlace}`, 'enlace')] : []),
      ...(r.sustento || r.enlace ? [] : [t.sinSustento]),
    ];
    return { titulo: t.periodo[r.periodo], lineas };
  });
}

function enObjetivoDe(h: Hechura, evaluacion: Evaluacion): FichaVista['enObjetivo'] {
  const { f, t, parametros } = h;
  if (!f.objetivo) return null;
  const { apoyo } = f;
  const { valor } = evaluacion.indiceGestion;
  return {
    titulo: t.enObjetivo,
    objetivo: f.objetivo.codigo,
    lineas: apoyo
      ? [
          t.aporta(formatoNumero(apoyo.aporte, 1), avance(valor, parametros)),
          t.siCero(avance(apoyo.siCero, parametros), avance(apoyo.siND, parametros)),
          ...apoyo.motivos.map((motivo) => t.fragilidad[motivo]),
        ]
      : [],
  };
}

function compromisoDe(h: Hechura, evaluacion: Evaluacion): Apartado {
  const { f, t, lectura } = h;
  const { compromiso: c } = f;
  const escrito = compromisoEscrito(lectura.renglones, f, evaluacion.anio);
  const enMatriz: Figura[] =
    escrito && !lectura.movidas.has(escrito.hoja)
      ? [
          {
            texto: t.estado(escrito.estado || '–'),
            que: t.compromiso,
            lugar: { hoja: escrito.hoja, celda: escrito.celda },
          },
        ]
      : [];
  if (!c) return { titulo: t.compromiso, lineas: [t.sinCompromiso, ...enMatriz] };
  return {
    titulo: t.compromiso,
    lineas: [
      t.entraPor(c.motivos),
      `${t.medida[c.medida]} ${t.porQueMedida[c.origenMedida]}`,
      t.plazo(c.plazo, c.vence && c.vence.split('-').reverse().join('/')),
      ...(escrito ? enMatriz : [t.sinEscribir]),
    ],
  };
}

function versionesDe(h: Hechura): FichaVista['versiones'] {
  const { f, t } = h;
  return f.versiones.map((v) => ({
    texto: t.vigencia(v.vigenteDesde, v.vigenteHasta),
    que: t.versiones,
    lugar: deFicha(h, v, 'vigenteDesde'),
    detalle: [
      v.documento || t.sinDocumento,
      ...(v === f.ficha && f.evaluado.vigente && f.versiones.length > 1
        ? [t.enVigor(f.evaluado.anio)]
        : []),
    ].join(' · '),
  }));
}

/** Indicators that are named at once. */
const HALLADOS = 8;

export interface Opcion {
  readonly clave: Clave;
  readonly titulo: string;
  readonly nombre: string;
}

/** Those that the text names, by code, name or entity; codes that begin with it first. */
export function buscados(
  { indicadores, anio }: Evaluacion,
  texto: string,
): { readonly hallados: readonly Opcion[]; readonly mas: number } {
  const palabras = sinAcentos(texto).split(/\s+/).filter(Boolean);
  const busca = sinAcentos(texto).trim();
  const todos = indicadores
    .filter((i) => i.anio === anio)
    .map((i) => ({
      i,
      dicho: sinAcentos(`${nombreDe(i)} ${i.ficha.indicador} ${i.ficha.responsable}`),
    }))
    .filter(({ dicho }) => palabras.every((palabra) => dicho.includes(palabra)))
    .map(({ i }) => i)
    .sort(
      (a, b) =>
        Number(b.codigo.startsWith(busca)) - Number(a.codigo.startsWith(busca)) ||
        compararClaves(a, b),
    );
  return {
    hallados: todos.slice(0, HALLADOS).map(opcion),
    mas: Math.max(0, todos.length - HALLADOS),
  };
}

/** The indicators of a service. */
export const delServicio = ({ indicadores, anio }: Evaluacion, codigo: string): Opcion[] =>
  indicadores
    .filter((i) => i.anio === anio && i.tipo === 'Servicio' && i.ficha.servicio === codigo)
    .map(opcion);

const opcion = ({ tipo, codigo, ficha }: AvanceIndicador): Opcion => ({
  clave: { tipo, codigo },
  titulo: nombreDe({ tipo, codigo }),
  nombre: ficha.indicador,
});
