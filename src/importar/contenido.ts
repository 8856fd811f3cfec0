/** From indicators as they were found to the rows of the standard workbook. */
import type { CellValue } from '@pnftp/xlsx/plan';
import { agrupar } from '../ceplan/agrupar';
import { AGREGACIONES, INDICADORES, SENTIDOS } from '../libro/indicadores';
import type { ContenidoLibro, FilaNueva } from '../libro/crear';
import { DECLARADO } from '../libro/declarado';
import { LINEAMIENTOS, OBJETIVOS, SERVICIOS } from '../libro/estructura';
import { REPORTES } from '../libro/reportes';
import { clavesDeNiveles } from '../libro/niveles';
import { esPorcentaje } from '../ceplan/unidad';
import type { Periodo, Tipo } from '../ceplan/tipos';
import { unificadas } from './entidades';
import { direccion } from './hoja';
import { agregacionDe, sentidoDe, tipoDe } from './listas';
import { propia, type Mapa } from './mapa';
import { llaveDe, nivelesDe, type DeSuNivel, type Niveles } from './niveles';
import { lugarDe, type CifraTraida, type DeColumna, type QueEs, type Registro } from './tipos';
import type { Revision } from './revision';
import { DE_LA_FILA, DE_UN_ANIO, type CampoDeFila } from './significado';
import { nivelDeCodigo } from './vocabulario';

/** Where a row of tblIndicadores came from. */
export interface Origen {
  readonly tipo: string;
  readonly codigo: string;
  readonly hoja: string;
  /** From 1, as people count them. */
  readonly filas: readonly number[];
}

export interface Traido {
  readonly contenido: ContenidoLibro;
  readonly origenes: readonly Origen[];
}

interface Fila {
  readonly registro: Registro;
  readonly nivel: DeSuNivel;
  readonly tipo: Tipo | '';
  codigo: string;
}

/** `null` where no figure has a year. */
export function contenidoDe(
  registros: readonly Registro[],
  mapa: Mapa,
  revision: Revision,
): Traido | null {
  sinFracciones(registros, mapa, revision);
  const anios = aniosDe(registros);
  if (anios.length === 0) return null;
  const niveles = nivelesDe(conConstantes(registros, mapa), mapa, revision);
  const filas = filasDe(registros, niveles, mapa, revision);
  const entidades = unificadas(entidadesDe(registros), mapa, revision);
  const deIndicadores = filas.map((fila) =>
    filaDeIndicador(fila, anios, entidades, mapa, revision),
  );
  preguntaFaltantes(deIndicadores, niveles, mapa, revision);
  return {
    contenido: {
      anios,
      politica: politicaDe(registros, filas, anios, mapa, revision),
      filas: {
        [OBJETIVOS.nombre]: oBlanca(
          niveles.objetivos.map(({ codigo, nombre }) => ({
            Código: codigo,
            'Objetivo prioritario': nombre,
          })),
        ),
        [LINEAMIENTOS.nombre]: oBlanca(
          niveles.lineamientos.map(({ codigo, nombre, de }) => ({
            Código: codigo,
            Objetivo: de,
            Lineamiento: nombre,
          })),
        ),
        [SERVICIOS.nombre]: oBlanca(
          niveles.servicios.map(({ codigo, nombre, de }) => ({
            Código: codigo,
            Lineamiento: niveles.lineamientos.length > 0 ? de : '',
            Servicio: nombre,
          })),
        ),
        [INDICADORES.nombre]: deIndicadores,
        [REPORTES.nombre]: oBlanca(filas.flatMap((fila) => reportesDe(fila, revision))),
        [DECLARADO.nombre]: oBlanca(filas.flatMap((fila) => declaradosDe(fila, revision))),
      },
      implicitos: [],
      decimales: [],
    },
    origenes: filas.map(({ registro, tipo, codigo }) => ({
      tipo,
      codigo,
      hoja: registro.filas[0]!.hoja,
      filas: registro.filas
        .filter(({ hoja }) => hoja === registro.filas[0]!.hoja)
        .map(({ fila }) => fila + 1),
    })),
  };
}

function entidadesDe(registros: readonly Registro[]): string[] {
  const nombres: string[] = [];
  for (const { responsable, informante } of registros.map(({ textos }) => textos)) {
    if (responsable) nombres.push(responsable.texto);
    if (informante) nombres.push(informante.texto);
  }
  return nombres;
}

/** An objetivo that a person said for the rows that say none. */
function conConstantes(registros: readonly Registro[], { constantes }: Mapa): readonly Registro[] {
  const texto = constantes[DE_LA_FILA.objetivo];
  if (!texto) return registros;
  for (const { textos, grupos, filas } of registros) {
    if (textos.objetivo || textos.codigoObjetivo || grupos.has('objetivo')) continue;
    textos.objetivo = { texto, columna: 0, ...filas[0]! };
  }
  return registros;
}

const oBlanca = (filas: readonly FilaNueva[]): readonly FilaNueva[] =>
  filas.length > 0 ? filas : [{}];

/** Every year from the first to the last that a figure is of. */
function aniosDe(registros: readonly Registro[]): number[] {
  let [desde, hasta] = [Infinity, -Infinity];
  for (const { cifras } of registros) {
    for (const {
      que: { anio, campo },
    } of cifras) {
      if (anio === null || campo === 'lineaBase') continue;
      desde = Math.min(desde, anio);
      hasta = Math.max(hasta, anio);
    }
  }
  return desde > hasta ? [] : Array.from({ length: hasta - desde + 1 }, (_, i) => desde + i);
}

const MINIMO = 3;

/**
 * Columns whose percentages are all at most 1, or those of their cells that are where the others
 * show a percent sign: shares as 0.75, or very small percentages.
 */
function sinFracciones(registros: readonly Registro[], mapa: Mapa, revision: Revision): void {
  const dichas = new Set(
    mapa.columnas.flatMap((c) => (c.fracciones === undefined ? [] : [c.encabezado])),
  );
  const dePorcentajes = registros.filter(({ textos }) =>
    esPorcentaje(textos.unidadMedida?.texto ?? ''),
  );
  const columnas = new Map<
    DeColumna,
    { menores: number; fracciones: number; otras: number; grande: boolean }
  >();
  for (const { cifras } of dePorcentajes) {
    for (const {
      que: { campo, de },
      valor,
      enPorciento,
    } of cifras) {
      if (campo !== 'logro' && campo !== 'valor' && campo !== 'lineaBase') continue;
      let suya = columnas.get(de);
      if (!suya) columnas.set(de, (suya = { menores: 0, fracciones: 0, otras: 0, grande: false }));
      if (enPorciento) suya.otras++;
      else if (Math.abs(valor) > 1) suya.grande = true;
      else suya.menores++;
      if (!enPorciento && Math.abs(valor) > 0 && Math.abs(valor) < 1) suya.fracciones++;
    }
  }
  for (const [de, { menores, fracciones, otras, grande }] of columnas) {
    const bastan = menores >= MINIMO || (menores > 0 && otras > 0);
    if (!grande && fracciones > 0 && bastan && !dichas.has(de.clave))
      apartar(dePorcentajes, de, revision);
  }
}

/** Leaves the figures of a column out, and asks. */
function apartar(registros: readonly Registro[], de: DeColumna, revision: Revision): void {
  const celdas: string[] = [];
  for (const { cifras } of registros) {
    for (let i = cifras.length - 1; i >= 0; i--) {
      const { que, enPorciento, fila } = cifras[i]!;
      if (que.de !== de || enPorciento) continue;
      celdas.push(direccion(fila, de.columna));
      cifras.splice(i, 1);
    }
  }
  revision.pregunta({
    clase: 'fracciones',
    hoja: de.hoja,
    celdas,
    escrito: de.es,
    opciones: ['× 100', '× 1'],
    de: de.clave,
  });
}

function tipoDeRegistro({ textos }: Registro, nivel: DeSuNivel, haySevicios: boolean): Tipo | null {
  const dicho = tipoDe(textos.tipo?.texto ?? '');
  if (dicho) return dicho;
  const delCodigo = nivelDeCodigo(textos.codigo?.texto ?? '');
  if (delCodigo) return delCodigo.grado === 'servicio' ? 'Servicio' : 'OP';
  if (nivel.servicio !== '') return 'Servicio';
  return nivel.objetivo !== '' && (haySevicios || nivel.lineamiento === '') ? 'OP' : null;
}

function filasDe(
  registros: readonly Registro[],
  niveles: Niveles,
  mapa: Mapa,
  revision: Revision,
): Fila[] {
  const hayServicios = niveles.servicios.length > 0;
  const filas = registros.map((registro, i): Fila => {
    const nivel = niveles.de[i]!;
    const tipo =
      tipoDeRegistro(registro, nivel, hayServicios) ?? tipoDe(mapa.constantes.Tipo ?? '') ?? '';
    if (!registro.textos.tipo && tipo !== '') revision.decision('tipoDeducido', '', '', tipo);
    return { registro, nivel, tipo, codigo: registro.textos.codigo?.texto ?? '' };
  });
  const sinCodigo = filas.filter(({ codigo }) => codigo === '');
  if (sinCodigo.length === 0) return filas;
  const usados = new Set(filas.map(({ tipo, codigo }) => `${tipo} ${codigo}`));
  for (const suyas of agrupar(sinCodigo, ({ tipo, nivel }) =>
    JSON.stringify([tipo, tipo === 'OP' ? nivel.objetivo : nivel.servicio]),
  ).values()) {
    poneCodigos(suyas, filas, usados, revision);
  }
  return filas;
}

/** `1.1`, `1.2` of objetivo 1; `16` of service 16 that has one indicator, else `16.1`, `16.2`. */
function poneCodigos(
  suyas: readonly Fila[],
  todas: readonly Fila[],
  usados: Set<string>,
  revision: Revision,
): void {
  const { tipo, nivel } = suyas[0]!;
  const padre = tipo === 'OP' ? llaveDe(nivel.objetivo) : nivel.servicio;
  const unico =
    tipo === 'Servicio' &&
    padre !== '' &&
    suyas.length === 1 &&
    todas.filter((f) => f.nivel.servicio === padre && f.tipo === tipo).length === 1;
  let n = 0;
  for (const fila of suyas) {
    let codigo = padre;
    if (!unico || usados.has(`${tipo} ${codigo}`)) {
      do codigo = padre === '' ? String(++n) : `${padre}.${++n}`;
      while (usados.has(`${tipo} ${codigo}`));
    }
    usados.add(`${tipo} ${codigo}`);
    fila.codigo = codigo;
    revision.decision('codigosPuestos', fila.registro.filas[0]!.hoja, '', '');
  }
}

/** A list's word as the standard workbook has it; a question where it is none that we know. */
function deLista<T extends string>(
  { textos }: Registro,
  campo: CampoDeFila,
  opciones: readonly T[],
  lee: (texto: string) => T | null,
  mapa: Mapa,
  revision: Revision,
): T | '' {
  const titulo = DE_LA_FILA[campo];
  const dado = textos[campo];
  if (!dado) return lee(mapa.constantes[titulo] ?? '') ?? '';
  const leido = lee(propia(mapa.textos[titulo] ?? {}, dado.texto) ?? dado.texto);
  if (leido) return leido;
  revision.pregunta({
    clase: 'textoDeLista',
    hoja: dado.hoja,
    celdas: [direccion(dado.fila, dado.columna)],
    escrito: dado.texto,
    opciones,
    de: titulo,
  });
  return '';
}

function filaDeIndicador(
  { registro, nivel, tipo, codigo }: Fila,
  anios: readonly number[],
  entidades: ReadonlyMap<string, string>,
  mapa: Mapa,
  revision: Revision,
): FilaNueva {
  const { textos, cifras } = registro;
  const de = (campo: CampoDeFila): string =>
    textos[campo]?.texto ?? mapa.constantes[DE_LA_FILA[campo]] ?? '';
  const entidad = (campo: CampoDeFila): string => entidades.get(de(campo)) ?? de(campo);
  const relevancia = de('relevancia');
  const base = cifras.find(({ que }) => que.campo === 'lineaBase');
  const anioBase = base?.que.anio ?? /\b((?:19|20)\d{2})\b/.exec(de('lineaBaseAnio'))?.[1] ?? null;
  const fila: Record<string, CellValue> = {
    Tipo: tipo,
    Código: codigo,
    Objetivo: nivel.objetivo,
    Servicio: tipo === 'OP' ? '' : nivel.servicio,
    Indicador: de('indicador'),
    Responsable: entidad('responsable'),
    'Unidad de organización': de('unidadOrganizacion'),
    'Entidad que reporta': entidad('informante'),
    'Unidad de medida': de('unidadMedida') || unidadDe(registro, revision),
    'Sentido esperado': deLista(registro, 'sentido', SENTIDOS, sentidoDe, mapa, revision),
    'Tipo de agregación': deLista(
      registro,
      'agregacion',
      AGREGACIONES,
      agregacionDe,
      mapa,
      revision,
    ),
    Relevancia: /^[123]$/.test(relevancia) ? Number(relevancia) : null,
    Documento: de('documento'),
    'LB año': anioBase === null ? null : Number(anioBase),
    'LB valor': base?.valor ?? null,
  };
  ponSeries(fila, cifras, anios);
  return fila;
}

/** `LE 2023` … `VO 2026`, blank where nothing came. */
function ponSeries(
  fila: Record<string, CellValue>,
  cifras: readonly CifraTraida[],
  anios: readonly number[],
): void {
  for (const anio of anios) {
    const { logro, valor } = titulosDe(anio);
    fila[logro] = null;
    fila[valor] = null;
  }
  for (const {
    que: { campo, anio, periodo },
    valor,
  } of cifras) {
    if (anio !== null && periodo === null && (campo === 'logro' || campo === 'valor')) {
      fila[titulosDe(anio)[campo]] = valor;
    }
  }
}

const TITULOS_DE_ANIO = new Map<number, { readonly logro: string; readonly valor: string }>();

function titulosDe(anio: number) {
  let suyos = TITULOS_DE_ANIO.get(anio);
  if (!suyos) {
    suyos = { logro: `${DE_UN_ANIO.logro} ${anio}`, valor: `${DE_UN_ANIO.valor} ${anio}` };
    TITULOS_DE_ANIO.set(anio, suyos);
  }
  return suyos;
}

/** All its figures are written with a percent sign: so is its unit. */
function unidadDe({ cifras, textos }: Registro, revision: Revision): string {
  const suyas = cifras.filter(({ que: { campo } }) => campo === 'logro' || campo === 'valor');
  const todas = suyas.length > 0 && suyas.every(({ enPorciento }) => enPorciento);
  if (!todas) return '';
  revision.decision('unidadDeducida', textos.indicador?.hoja ?? '', '%', 'porcentaje');
  return 'porcentaje';
}

/** What the standard workbook asks for and these tables do not say, once a column. */
function preguntaFaltantes(
  filas: readonly FilaNueva[],
  { objetivos }: Niveles,
  { constantes }: Mapa,
  revision: Revision,
): void {
  const opciones = {
    Objetivo: objetivos.map(({ codigo }) => codigo),
    'Sentido esperado': SENTIDOS,
    'Tipo de agregación': AGREGACIONES,
    'Unidad de medida': [],
    Responsable: [],
  } as const;
  const falta = (titulo: keyof typeof opciones | 'Tipo') =>
    filas.filter((fila) => !fila[titulo]).length;
  for (const titulo of Object.keys(opciones) as (keyof typeof opciones)[]) {
    // Of a column that is there, blank cells are findings of the workbook; an objetivo nobody can do without.
    const pregunta = titulo === 'Objetivo' ? falta(titulo) > 0 : falta(titulo) === filas.length;
    if (!pregunta || constantes[titulo] !== undefined) continue;
    revision.pregunta({
      clase: 'faltaColumna',
      hoja: '',
      celdas: [],
      escrito: titulo,
      opciones: opciones[titulo],
    });
  }
  const sinTipo = falta('Tipo');
  if (sinTipo === 0 || constantes.Tipo !== undefined) return;
  revision.pregunta({
    clase: 'faltaTipo',
    hoja: '',
    celdas: [],
    escrito: String(sinTipo),
    opciones: ['OP', 'Servicio'],
  });
}

/** The last year that has values; where none has, the first of the plan. */
function anioEvaluado(
  registros: readonly Registro[],
  anios: readonly number[],
  { politica }: Mapa,
  revision: Revision,
): number {
  if (politica.anio_evaluado !== undefined) return Number(politica.anio_evaluado);
  let ultimo = 0;
  for (const { cifras } of registros) {
    for (const {
      que: { campo, anio },
    } of cifras)
      if (campo === 'valor' && anio !== null) ultimo = Math.max(ultimo, anio);
  }
  const anio = ultimo || anios[0]!;
  revision.decision(ultimo ? 'anioEvaluado' : 'anioSinValores', '', '', String(anio));
  return anio;
}

/** A policy's facts: what the map says, else what the tables leave no doubt of. */
function politicaDe(
  registros: readonly Registro[],
  filas: readonly Fila[],
  anios: readonly number[],
  mapa: Mapa,
  revision: Revision,
): ContenidoLibro['politica'] {
  const evaluado = anioEvaluado(registros, anios, mapa, revision);
  if (!mapa.politica.nombre)
    revision.pregunta({
      clase: 'faltaPolitica',
      hoja: '',
      celdas: [],
      escrito: 'nombre',
      opciones: [],
    });
  const pei =
    filas.length > 0 &&
    filas.every(
      ({ nivel, registro }) =>
        /^OEI/i.test(nivel.objetivo) || nivelDeCodigo(registro.textos.codigo?.texto ?? '') !== null,
    );
  return {
    ...clavesDeNiveles(pei ? 'pei' : 'politica'),
    anio_evaluado: evaluado,
    primer_anio: anios[0]!,
    ultimo_anio: anios.at(-1)!,
    ...mapa.politica,
  };
}

interface DeReporte {
  readonly campo: QueEs['campo'];
  readonly anio: number;
  readonly periodo: Periodo;
  readonly valor: number;
}

/** Values of periods, numerators and denominators: reports that nobody here has accepted yet. */
function reportesDe({ registro, tipo, codigo }: Fila, revision: Revision): FilaNueva[] {
  const suyas: DeReporte[] = [];
  for (const cifra of registro.cifras) {
    const { campo, anio, de } = cifra.que;
    const periodo = cifra.que.periodo ?? 'Anual';
    if (anio === null) continue;
    if (campo === 'logro' && periodo !== 'Anual')
      revision.ajeno('metaDeSemestre', de.hoja, direccion(cifra.fila, de.columna));
    const deReporte =
      campo === 'numerador' ||
      campo === 'denominador' ||
      (campo === 'valor' && periodo !== 'Anual');
    if (deReporte) suyas.push({ campo, anio, periodo, valor: cifra.valor });
  }
  if (suyas.length === 0 && registro.sustentos.length === 0) return [];
  const conPalabras = registro.sustentos.map(({ anio, periodo }) => ({ anio, periodo }));
  return [
    ...agrupar([...suyas, ...conPalabras], ({ anio, periodo }) => `${anio} ${periodo}`).values(),
  ].map((grupo): FilaNueva => {
    const { anio, periodo } = grupo[0];
    const de = (campo: string) =>
      suyas.find((c) => c.campo === campo && c.anio === anio && c.periodo === periodo)?.valor ??
      null;
    const delAnio =
      periodo === 'Anual' && de('numerador') === null
        ? (registro.cifras.find(
            ({ que: c }) => c.campo === 'valor' && c.anio === anio && c.periodo === null,
          )?.valor ?? null)
        : null;
    const palabras = (campo: CampoDeFila) =>
      registro.sustentos.find((s) => s.anio === anio && s.periodo === periodo && s.campo === campo)
        ?.texto.texto ?? '';
    revision.decision('estadoEnviado', '', '', 'Enviado');
    return {
      Tipo: tipo,
      Código: codigo,
      Año: anio,
      Periodo: periodo,
      Numerador: de('numerador'),
      Denominador: de('denominador'),
      Valor: de('valor') ?? delAnio,
      Sustento: palabras('sustento'),
      'Enlace de evidencia': palabras('enlace'),
      Observación: palabras('observacion'),
      'Estado de revisión': 'Enviado',
    };
  });
}

/** Degrees of progress that the table prints, to be held against those that are computed. */
function declaradosDe({ registro, tipo, codigo }: Fila, revision: Revision): FilaNueva[] {
  const filas: FilaNueva[] = [];
  for (const cifra of registro.cifras) {
    const { campo, anio, periodo } = cifra.que;
    const { hoja, fila, columna } = lugarDe(cifra);
    if ((campo !== 'avance1' && campo !== 'avance2') || anio === null) continue;
    if (periodo !== null && periodo !== 'Anual') {
      revision.ajeno('avanceDeSemestre', hoja, direccion(fila, columna));
      continue;
    }
    filas.push({
      Alcance: 'Indicador',
      Tipo: tipo,
      Código: codigo,
      Año: anio,
      Medida: campo === 'avance1' ? 'AT1' : 'AT2',
      Valor: String(cifra.valor),
      Dónde: `${hoja}!${direccion(fila, columna)}`,
    });
  }
  return filas;
}
