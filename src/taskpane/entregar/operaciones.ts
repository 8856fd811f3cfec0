/** What the place Entregar does. Comes when something of it is first asked for, documents and all. */
import { zipSync } from 'fflate';
import {
  leerParaInforme,
  porMirar,
  prepararCopia,
  type Contexto,
  type ParaInforme,
  type TextoPorMirar,
} from '../../acciones';
import { planActa } from '../../informe/acta';
import {
  autoevaluar,
  planAutoevaluacion,
  resumenDeAutoevaluacion,
  type SeccionEvaluada,
} from '../../informe/autoevaluacion';
import type { Documento } from '../../informe/bloques';
import { planInforme } from '../../informe/informe';
import { planMemoria } from '../../informe/memoria';
import { lineasDeTexto, lineasDeWord } from '../../informe/verificar/lineas';
import type { Discordancia } from '../../informe/verificar/tipos';
import { verificarTexto } from '../../informe/verificar/verificar';
import { documentoWord } from '../../informe/word/documento';
import { DocumentoAjeno, sobreDocumento } from '../../informe/word/sobre';
import { porSuerte } from '../../informe/word/suertes';
import { datosAbiertos } from '../../libro/abiertos';
import { libroDeCopia } from '../../libro/copia/libro';
import { explicaArchivo } from '../../textos/archivo';
import { quitadoDicho, textosCopia } from '../../textos/copia';
import { ENTREGAR } from '../../textos/entregar';
import type { Idioma } from '../../textos/idioma';
import { autoevaluacion as TA } from '../../textos/papeles';
import { XlsxError } from '@pnftp/xlsx';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { bytesDe, type Archivo, type Elegido } from '../comun/archivos';
import type { Marcha } from '../estado';
import type {
  AutoevaluacionVista,
  DocumentoHecho,
  Entregas,
  Papel,
  PublicacionVista,
} from './tipos';

export interface Detras {
  readonly libro: OpenWorkbook;
  readonly idioma: Idioma;
  readonly contexto: (marcha: Marcha) => Contexto;
}

const PLANES: Readonly<Record<Papel, (de: ParaInforme) => Documento>> = {
  ayudaMemoria: ({ material, matriz }) => planMemoria(material, matriz),
  acta: planActa,
};
const NOMBRES = {
  informe: 'informe',
  ayudaMemoria: 'ayuda-memoria',
  acta: 'acta-de-entrega',
  autoevaluar: 'autoevaluacion',
} as const;

/** A sentence is shown so far. */
const LARGA = 220;

export function entregasDe({ libro, idioma, contexto }: Detras): Entregas {
  const t = ENTREGAR[idioma];
  const leer = (marcha: Marcha) => leerParaInforme(libro, contexto(marcha));
  return {
    informe: async (anterior, marcha) => {
      const { material, matriz } = await leer(marcha);
      const plan = planInforme(material, matriz);
      if (!anterior) return hechoDe(NOMBRES.informe, material, plan, idioma);
      const { docx, bloques } = await leido(anterior, idioma, (b) => sobreDocumento(plan, b));
      return {
        archivo: archivoDe(NOMBRES.informe, material, docx),
        dichos: porSuerte(bloques).map(({ suerte, cuantos, nombrados }) => ({
          texto: t.suertes[suerte](cuantos),
          nombres: nombrados.map(({ titulo }) => titulo),
        })),
        sobre: true,
      };
    },
    papel: async (cual, marcha) => {
      const de = await leer(marcha);
      return hechoDe(NOMBRES[cual], de.material, PLANES[cual](de), idioma);
    },
    verificar: async (informe, marcha) => {
      const lineas = await leido(informe, idioma, (bytes) =>
        /\.txt$/i.test(informe.name) ? lineasDeTexto(bytes) : lineasDeWord(bytes),
      );
      const { material, matriz } = await leer(marcha);
      const halladas = verificarTexto(lineas, material, matriz);
      return {
        informe: informe.name,
        titulo: t.discordancias(halladas.length),
        discordancias: halladas.map((una) => discordanciaVista(una, idioma)),
      };
    },
    autoevaluar: async (marcha): Promise<AutoevaluacionVista> => {
      const { material, matriz } = await leer(marcha);
      const hecha = autoevaluar(material, matriz);
      const docx = documentoWord(planAutoevaluacion(material, matriz));
      return {
        archivo: archivoDe(NOMBRES.autoevaluar, material, docx),
        resumen: resumenDeAutoevaluacion(hecha),
        secciones: hecha.secciones.map((una) => seccionVista(una, idioma)),
      };
    },
    copia: async (pedido, marcha) => {
      const {
        plan,
        hojas,
        quitado,
        porMirar: textos,
      } = await prepararCopia(libro, contexto(marcha), pedido);
      const bytes = (await libroDeCopia(plan)) as Uint8Array<ArrayBuffer>;
      return {
        archivo: { nombre: `copia-para-${pedido.para}.xlsx`, bytes },
        lleva: [textosCopia[idioma].lleva(hojas)],
        fuera: quitadoDicho(quitado, idioma),
        ...porMirarVisto(textos, idioma),
      };
    },
    datosAbiertos: async (marcha) => {
      const { material, matriz } = await leer(marcha);
      const { tablas, archivos, textos } = datosAbiertos(material, matriz);
      const enZip = archivos.map(({ nombre, texto }) => [nombre, new TextEncoder().encode(texto)]);
      return {
        archivo: {
          nombre: `datos-abiertos-${material.evaluacion.anio}.zip`,
          bytes: zipSync(Object.fromEntries(enZip) as Record<string, Uint8Array>),
        },
        lleva: tablas.map(({ archivo, filas }) => t.tabla(archivo, filas)),
        fuera: [],
        ...porMirarVisto(porMirar(textos), idioma),
      };
    },
  };
}

function porMirarVisto(
  textos: readonly TextoPorMirar[],
  idioma: Idioma,
): Pick<PublicacionVista, 'pregunta' | 'textos'> {
  const t = textosCopia[idioma];
  return {
    pregunta: textos.length > 0 ? t.porMirar(textos.length) : '',
    textos: textos.map(({ lugar, texto, clases }) => ({
      lugar,
      texto,
      clases: clases.map((clase) => t.clases[clase]).join(', '),
    })),
  };
}

type Material = ParaInforme['material'];

const archivoDe = (nombre: string, { evaluacion }: Material, docx: Uint8Array): Archivo => ({
  nombre: `${nombre}-${evaluacion.anio}.docx`,
  bytes: docx as Uint8Array<ArrayBuffer>,
});

function hechoDe(
  nombre: string,
  material: Material,
  plan: Documento,
  idioma: Idioma,
): DocumentoHecho {
  const preguntas = plan.piezas.filter(({ clase }) => clase === 'pregunta').length;
  const porResponder = { texto: ENTREGAR[idioma].porResponder(preguntas), nombres: [] };
  return {
    archivo: archivoDe(nombre, material, documentoWord(plan)),
    dichos: preguntas > 0 ? [porResponder] : [],
    sobre: false,
  };
}

/** What a chosen file gives; a refusal is in words that the pane shows. */
async function leido<R>(
  archivo: Elegido,
  idioma: Idioma,
  leer: (bytes: Uint8Array) => R,
): Promise<R> {
  try {
    return leer(await bytesDe(archivo));
  } catch (error) {
    if (error instanceof DocumentoAjeno) {
      const [titulo, queHacer] = ENTREGAR[idioma].ajeno[error.motivo];
      throw Object.assign(error, { titulo, queHacer });
    }
    if (error instanceof XlsxError)
      throw Object.assign(new Error(error.code), explicaArchivo(idioma, error.code));
    throw error;
  }
}

function discordanciaVista(
  { linea, sujeto, dice, libro, frase, desde }: Discordancia,
  idioma: Idioma,
) {
  const t = ENTREGAR[idioma];
  return {
    clave: `${linea}-${desde}-${sujeto}-${dice}-${libro}`,
    donde: t.donde(linea, sujeto),
    dice: t.dice(dice),
    libro: t.conElLibro(libro),
    frase: frase.length > LARGA ? `${frase.slice(0, LARGA)}…` : frase,
  };
}

const seccionVista = ({ seccion, peso, respuestas }: SeccionEvaluada, idioma: Idioma) => ({
  titulo: TA.seccion(seccion, peso),
  cuenta: ENTREGAR[idioma].preguntas(
    respuestas.filter(({ puntaje }) => puntaje !== null).length,
    respuestas.length,
  ),
  respuestas,
});
