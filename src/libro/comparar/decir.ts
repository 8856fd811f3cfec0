/** A comparison in words, section by section, for a terminal or a pane. */
import { formatoAvance, formatoNumero } from '../../ceplan/formato';
import type { Clave, Politica } from '../../ceplan/tipos';
import type { Idioma } from '../../textos/idioma';
import { comparar as textosComparar } from '../../textos/comparar';
import { mayuscula } from '../formulas';
import { nombreDeClave } from '../nombreDeClave';
import { textoDe } from './igual';
import type {
  CambioDeFigura,
  CambioDeMedida,
  CambioDeMeta,
  CambioDeRegistro,
  CambioDeSerie,
  Comparacion,
  Escrito,
} from './tipos';

export interface Dicho {
  readonly texto: string;
  /** `Indicadores!X5`; empty where there is no cell. */
  readonly donde: string;
  /** What nobody has approved: a target that changed without a document. */
  readonly alerta: boolean;
}

export interface Seccion {
  readonly titulo: string;
  readonly dichos: readonly Dicho[];
}

type Textos = (typeof textosComparar)[Idioma];

const LARGO = 60;

/** The sections that have something to say; `politica` is the later one. */
export function enPalabras(
  comparacion: Comparacion,
  politica: Politica,
  idioma: Idioma,
): readonly Seccion[] {
  const t = textosComparar[idioma];
  const c = comparacion;
  const sinDocumento = c.metas.filter(({ documento }) => documento === null).length;
  const titulos = t.secciones;
  const metas =
    sinDocumento === 0 ? titulos.metas : `${titulos.metas}, ${t.sinDocumento(sinDocumento)}`;
  const deFiguras = (lista: readonly CambioDeFigura[] | null): Dicho[] =>
    enOrdenDeInteres(lista ?? [], politica.anioEvaluado).map((f) => deFigura(t, f, politica));
  const secciones: Seccion[] = [
    { titulo: titulos.parametros, dichos: c.parametros.map((p) => deParametro(t, p)) },
    { titulo: titulos.estructura, dichos: c.estructura.map((r) => deRegistro(t, r)) },
    { titulo: titulos.fichas, dichos: c.fichas.map((r) => deRegistro(t, r)) },
    { titulo: metas, dichos: c.metas.map((m) => deMeta(t, m)) },
    { titulo: titulos.valores, dichos: c.valores.map((v) => deSerie(t, 'valor', v)) },
    { titulo: titulos.reportes, dichos: c.reportes.map((r) => deRegistro(t, r)) },
    { titulo: titulos.declarados, dichos: c.declarados.map((r) => deRegistro(t, r)) },
    {
      titulo: titulos.justificaciones,
      dichos: c.justificaciones.map((r) => deRegistro(t, r)),
    },
    { titulo: titulos.plazos, dichos: c.plazos.map((r) => deRegistro(t, r)) },
    { titulo: titulos.recepciones, dichos: c.recepciones.map((r) => deRegistro(t, r)) },
    { titulo: titulos.cierres, dichos: c.cierres.map((r) => deRegistro(t, r)) },
    { titulo: titulos.figuras, dichos: deFiguras(c.figuras) },
    { titulo: titulos.matriz, dichos: deFiguras(c.matriz) },
    { titulo: titulos.escritos, dichos: c.escritos.map((r) => deRegistro(t, r)) },
  ];
  return secciones.filter(({ dichos }) => dichos.length > 0);
}

const lugar = (celda: CambioDeRegistro['celda']): string =>
  celda ? `${celda.hoja}!${celda.celda}` : '';

const cortado = (texto: string): string =>
  texto.length > LARGO ? `${texto.slice(0, LARGO - 1)}…` : texto;

function comoSeLee(t: Textos, dato: Escrito): string {
  if (dato === null || dato === '') return t.enBlanco;
  if (typeof dato === 'number') return formatoNumero(dato);
  if (typeof dato === 'boolean') return dato ? t.si : t.no;
  return cortado(textoDe(dato).replace(/\s+/g, ' '));
}

function deParametro(
  t: Textos,
  { clave, antes, despues, celda }: Comparacion['parametros'][number],
) {
  // A year among them is no amount, to be written with its thousands apart.
  const dice = (valor: string | number | null) =>
    typeof valor === 'number' ? String(valor) : comoSeLee(t, valor);
  return {
    texto: t.campo(nombreDeClave(clave), dice(antes), dice(despues)),
    donde: lugar(celda),
    alerta: false,
  };
}

function deRegistro(t: Textos, { tabla, clase, clave, campos, celda }: CambioDeRegistro): Dicho {
  const quien = t.filas[tabla](clave);
  const que =
    clase === 'cambia'
      ? campos
          .map(({ campo, titulo, antes, despues }) => {
            const dice = (valor: Escrito) =>
              typeof valor === 'number' && DE_ANIO.has(campo) ? String(valor) : comoSeLee(t, valor);
            return t.campo(titulo, dice(antes), dice(despues));
          })
          .join('; ')
      : t.clases[clase];
  return { texto: `${quien}: ${que}`, donde: lugar(celda), alerta: false };
}

const DE_ANIO = new Set(['anio', 'vigenteDesde', 'vigenteHasta', 'lineaBaseAnio']);

const nombre = ({ tipo, codigo }: Clave): string => `${tipo} ${codigo}`;

function deSerie(t: Textos, cual: 'meta' | 'valor', cambio: CambioDeSerie): Dicho {
  const { anio, antes, despues, celda } = cambio;
  const que = t.cambio(comoSeLee(t, antes), comoSeLee(t, despues));
  return {
    texto: `${t[cual](nombre(cambio), anio)}: ${que}`,
    donde: lugar(celda),
    alerta: false,
  };
}

function deMeta(t: Textos, cambio: CambioDeMeta): Dicho {
  const { texto, donde } = deSerie(t, 'meta', cambio);
  const { documento } = cambio;
  const como = documento === null ? t.sin : t.con(cortado(documento));
  return { texto: `${texto}, ${como}`, donde, alerta: documento === null };
}

/**
 * Figures of the whole first, then those of the evaluated year; of a row that came or went no other
 * year is told: it had none.
 */
function enOrdenDeInteres(lista: readonly CambioDeFigura[], anio: number): CambioDeFigura[] {
  const grado = (figura: CambioDeFigura): number =>
    figura.anio === null ? GRADOS.indexOf(figura.alcance) : figura.anio === anio ? 10 : 20;
  return lista
    .filter(({ clase, anio: suyo }) => clase === 'cambia' || suyo === null || suyo === anio)
    .map((figura) => ({ figura, grado: grado(figura) }))
    .sort((a, b) => a.grado - b.grado)
    .map(({ figura }) => figura);
}

const GRADOS = ['indice', 'valoracion', 'conteo'] as readonly CambioDeFigura['alcance'][];

function deFigura(t: Textos, figura: CambioDeFigura, politica: Politica): Dicho {
  const { clase, cambios, porQue } = figura;
  const que =
    figura.alcance === 'compromiso' && clase !== 'cambia'
      ? t.clases[clase]
      : cambios.map((cambio) => deMedida(t, figura, cambio, politica)).join('; ');
  const partes = porQue.map((parte) => t.partes[parte]);
  const causa = partes.length > 0 ? `, ${t.porQue(partes)}` : '';
  const texto = `${quienEs(t, figura, politica)}: ${que}${causa}`;
  return { texto, donde: '', alerta: false };
}

function quienEs(
  t: Textos,
  { alcance, tipo, codigo, anio }: CambioDeFigura,
  { parametros: { nombres } }: Politica,
): string {
  switch (alcance) {
    case 'indice':
    case 'valoracion':
      return t.total[alcance];
    case 'conteo':
      return t.conteo(t.conteos[codigo as keyof Textos['conteos']]);
    case 'objetivo':
      return t.figura(`${nombres.objetivo.uno} ${codigo}`, anio!);
    case 'servicio':
      return t.figura(`${nombres.servicio.uno} ${codigo}`, anio!);
    case 'indicador':
    case 'compromiso':
      return t.figura(`${tipo} ${codigo}`, anio!);
  }
}

const AVANCES = new Set(['semestre1', 'avanceTipo1', 'avanceTipo2']);

function deMedida(
  t: Textos,
  { alcance }: CambioDeFigura,
  { medida, antes, despues }: CambioDeMedida,
  { parametros }: Politica,
): string {
  const esAvance = AVANCES.has(medida) || (alcance === 'indice' && medida === 'valor');
  const numero = (valor: number): string =>
    esAvance
      ? formatoAvance(valor, parametros.decimales, parametros)
      : medida === 'anio'
        ? String(valor)
        : formatoNumero(alcance === 'valoracion' ? Math.round(valor * 100) / 100 : valor);
  const dice = (valor: CambioDeMedida['antes']): string => {
    if (typeof valor === 'number') return numero(valor);
    if (valor === null) return '–';
    return typeof valor === 'object' ? 'ND' : cortado(valor);
  };
  return `${(t.medidas as Readonly<Record<string, string>>)[medida] ?? mayuscula(medida)} ${t.cambio(dice(antes), dice(despues))}`;
}
