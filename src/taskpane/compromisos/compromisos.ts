/** The commitments as the pane shows them: everything in words and figures already. */
import type { LecturaDeMatriz } from '../../acciones';
import { esND } from '../../ceplan/cifra';
import { formatoAvance, formatoNumero } from '../../ceplan/formato';
import type { Parametros } from '../../ceplan/tipos';
import type { Compromiso } from '../../ceplan/tiposEvaluacion';
import { celdaDeCompromiso, DE_PERSONAS, EDITABLES } from '../../libro/columnasMatriz';
import type { CampoEscrito } from '../../libro/columnasMatriz';
import type { Comparacion, FilaComparada, Suerte } from '../../libro/compararMatriz';
import type { Borrador } from '../../libro/borradores';
import { claveDeFila } from '../../libro/matrizLeida';
import { seguimiento, type CompromisoAnterior } from '../../libro/seguimiento';
import { COMPROMISOS } from '../../textos/compromisos';
import { matriz as T } from '../../textos/documentos';
import type { Idioma } from '../../textos/idioma';
import { PANEL } from '../../textos/panel';
import { comoFecha } from '../inicio/inicio';
import type {
  AnteriorVisto,
  CampoDeFila,
  CompromisosVistos,
  FilaVista,
  Lugar,
  MotivoVisto,
} from '../estado';

const CAMPOS: readonly CampoEscrito[] = [...EDITABLES, ...DE_PERSONAS];

export function compromisosVistos(
  { material, matriz, tabla }: LecturaDeMatriz,
  { filas, pendientes }: Comparacion,
  idioma: Idioma,
): CompromisosVistos {
  const { parametros, anioEvaluado } = material.politica;
  const lugarDe = (fila: number, campo: string): Lugar | null =>
    tabla && { hoja: tabla.sheet, celda: celdaDeCompromiso(tabla, { fila, campo }) };
  // Those of other years are followed up apart, and do not change.
  const suyas = filas.filter(({ clase, suerte }) => clase !== 'otroAnio' || suerte === 'cambia');
  const cuentas: Record<Suerte, number> = { nueva: 0, cambia: 0, queda: 0, sale: 0 };
  for (const { suerte } of suyas) cuentas[suerte]++;
  return {
    anio: anioEvaluado,
    hecha: tabla !== null,
    propuestos: material.evaluacion.compromisos.length,
    cuentas,
    filas: suyas.map((fila) => filaVista(fila, parametros, lugarDe, idioma)),
    anteriores: seguimiento(material, matriz).map((uno) =>
      anteriorVisto(uno, lugarDe(uno.fila, 'estado'), idioma),
    ),
    medidas: Object.values(T.medidas),
    estados: parametros.estados,
    sueltos: sueltos(filas, pendientes, idioma),
  };
}

type LugarDe = (fila: number, campo: string) => Lugar | null;

function filaVista(
  fila: FilaComparada,
  parametros: Parametros,
  lugarDe: LugarDe,
  idioma: Idioma,
): FilaVista {
  const { clave, suerte, clase, compromiso, campos, suyos, porEscribir } = fila;
  return {
    clave,
    titulo: tituloDe(fila),
    aspecto: campos.aspecto,
    suerte,
    clase,
    motivos: compromiso ? motivosDe(compromiso, parametros, idioma) : [],
    medida: campos.medida,
    porQueMedida: compromiso ? porQueMedida(compromiso, fila, idioma) : '',
    vence:
      campos.vence === '' ? '' : COMPROMISOS[idioma].venceEl(dicho('vence', campos.vence, idioma)),
    vencido: campos.vencido === T.si,
    suya: suyos.length > 0 || porEscribir.length > 0,
    campos: CAMPOS.map((campo) => campoDe(campo, fila)),
    cambios: fila.cambios.map(({ campo, antes, despues }) => ({
      campo,
      antes: dicho(campo, antes, idioma),
      despues: dicho(campo, despues, idioma),
    })),
    lugar: fila.fila === null ? null : lugarDe(fila.fila, 'aspecto'),
  };
}

const tituloDe = ({ tipo, codigo }: { readonly tipo: string; readonly codigo: string }): string =>
  [tipo, codigo].filter(Boolean).join(' ');

const campoDe = (
  campo: CampoEscrito,
  { campos, propuestos, suyos, porEscribir }: FilaComparada,
): CampoDeFila => ({
  campo,
  texto: campos[campo],
  propuesto: campo in (propuestos ?? {}) ? propuestos![campo as keyof typeof propuestos] : null,
  suyo: suyos.some((uno) => uno === campo),
  porEscribir: porEscribir.includes(campo),
});

const dicho = (campo: string, texto: string, idioma: Idioma): string =>
  texto === ''
    ? COMPROMISOS[idioma].vacio
    : campo === 'vence' && /^\d{4}-\d\d-\d\d$/.test(texto)
      ? comoFecha(texto)
      : texto;

function motivosDe(
  { motivos, avanceTipo1, avanceTipo2 }: Compromiso,
  { umbralIntermedio }: Parametros,
  idioma: Idioma,
): MotivoVisto[] {
  return motivos.map((motivo): MotivoVisto => {
    const cifra = motivo === 'avanceTipo1' ? avanceTipo1 : avanceTipo2;
    return {
      texto: COMPROMISOS[idioma].motivo(
        motivo === 'avanceTipo1' ? 'AT1' : 'AT2',
        esND(cifra) ? 'ND' : formatoAvance(cifra),
        PANEL[idioma].niveles.bajo,
        formatoNumero(umbralIntermedio),
      ),
      nivel: 'bajo',
    };
  });
}

function porQueMedida(
  { medida, origenMedida, ajuste }: Compromiso,
  { suyos }: FilaComparada,
  idioma: Idioma,
): string {
  const t = COMPROMISOS[idioma];
  return suyos.includes('medida')
    ? t.medidaSuya(T.medidas[medida])
    : t.porQueMedida(origenMedida, ajuste ?? '');
}

function anteriorVisto(
  uno: CompromisoAnterior,
  lugar: Lugar | null,
  idioma: Idioma,
): AnteriorVisto {
  const t = COMPROMISOS[idioma];
  const { anio, estado, comentario, vence, reiterado, veces } = uno;
  const fecha = vence ? t.venceEl(comoFecha(vence)) : t.sinFecha;
  const campo = (cual: 'estado' | 'comentario', texto: string): CampoDeFila => ({
    campo: cual,
    texto,
    propuesto: null,
    suyo: false,
    porEscribir: false,
  });
  return {
    clave: claveDeAnterior(uno),
    titulo: [tituloDe(uno), anio].filter(Boolean).join(' · '),
    aspecto: uno.aspecto,
    detalle: [estado, fecha].filter(Boolean).join(', '),
    vencido: uno.vencido,
    cumplido: uno.cumplido,
    reiterado: reiterado ? t.reiterado(veces) : null,
    campos: [campo('estado', estado), campo('comentario', comentario)],
    lugar,
  };
}

/** Of its row: two of one year may be of the same indicator. */
export const claveDeAnterior = ({ fila }: Pick<CompromisoAnterior, 'fila'>): string =>
  `anterior ${fila}`;

/** Texts that wait and stand in none of the rows. */
function sueltos(
  filas: readonly FilaComparada[],
  pendientes: readonly Borrador[],
  idioma: Idioma,
): CompromisosVistos['sueltos'] {
  const t = COMPROMISOS[idioma];
  const titulos = new Map(filas.map((fila) => [fila.clave, tituloDe(fila)]));
  return pendientes.map((borrador) => {
    const clave = claveDeFila(borrador.tipo, borrador.codigo, borrador.anio);
    const nombre = titulos.get(clave) ?? `${tituloDe(borrador)} (${borrador.anio})`;
    const dichos = Object.entries(borrador.textos).map(
      ([campo, texto]) => [t.campos[campo as CampoEscrito], texto] as const,
    );
    const campos = Object.keys(borrador.textos) as CampoEscrito[];
    return { clave, texto: t.suelto(nombre, dichos), campos };
  });
}
