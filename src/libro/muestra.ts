/**
 * The PNFTP 2023 workbook out of the tables of `assets/muestra/pnftp-2023`: what the report prints,
 * as it prints it. What it does not print and we had to choose is said here, and only here.
 */
import { PARAMETROS_POR_DEFECTO } from '../ceplan/parametros';
import type { CellValue } from '@pnftp/xlsx/plan';
import type { ContenidoLibro, FilaNueva } from './crear';
import { DECLARADO } from './declarado';
import { LINEAMIENTOS, OBJETIVOS, SERVICIOS } from './estructura';
import { INDICADORES } from './indicadores';
import { REPORTES } from './reportes';
import { leeTsv, type FilaTsv } from './tsv';
import { serieDeFecha } from './valores';

export const ARCHIVOS_MUESTRA = [
  'politica',
  'objetivos',
  'lineamientos',
  'indicadores',
  'niveles',
  'criticos',
  'declarados',
  'compromisos',
  'compromisos_cabecera',
] as const;

export type ArchivoMuestra = (typeof ARCHIVOS_MUESTRA)[number];
export type TextosMuestra = Readonly<Record<ArchivoMuestra, string>>;

const ANIOS = Array.from({ length: 9 }, (_, i) => 2022 + i);
const ANIO = 2023;
const INFORME = 'Informe de Evaluación Institucional, años 2022 y 2023';

/** The report bears no date; ours lies after every deadline of 2023, so that the sample stays the same. */
const REFERENCIA = '2024-06-30';

/** The report prints no baselines; these are the ones that its declared AT2 implies. */
const BASES_IMPLICITAS: Readonly<Record<string, number>> = {
  '1.1': 7.2,
  '2.1': 99.2,
  '2.2': 1054,
  '2.3': 24,
  '3.2': 10,
};

/** What the report says of adjusting a ficha, coded by us; where it says nothing, blank. */
const AJUSTES: Readonly<Record<string, string>> = {
  'OP 2.2': 'Propuesto',
  'Servicio 1': 'Propuesto',
  'Servicio 8': 'Propuesto',
  'Servicio 27': 'Propuesto',
  'Servicio 26': 'En evaluación',
  'Servicio 32': 'En evaluación',
};

const numero = (texto: string | undefined): CellValue =>
  texto === undefined || texto === '' ? null : Number(texto);

const tipoDe = (fila: FilaTsv): 'OP' | 'Servicio' => (fila.tipo === 'OP' ? 'OP' : 'Servicio');

/** `16.2` is an indicator of service 16. */
const servicioDe = (codigo: string): string => codigo.split('.')[0]!;

/**
 * The report does not print it. Counts add up over a year; percentages and rates do not, and
 * neither does a count that is itself cumulative.
 */
const agregacion = (fila: FilaTsv): string =>
  fila.unidad_medida === 'número' && !/acumulad/i.test(fila.indicador ?? '')
    ? 'Agregable'
    : 'No agregable';

/** What follows the matrix's set phrase: what was coordinated with the entity. */
export function coordinacionesDe(recomendacion: string): string {
  const resto = recomendacion
    .replace(
      /^Cumplir con la meta establecida de .*? para el año \d{4} y de .*? para el año \d{4}\.\s*/,
      '',
    )
    .replace(/^Realizar un ajuste al indicador[.,]?\s*/, '');
  return resto.charAt(0).toUpperCase() + resto.slice(1);
}

export function contenidoMuestra(textos: TextosMuestra): ContenidoLibro {
  const politica = new Map(leeTsv(textos.politica).map((f) => [f.key!, f.value!]));
  const cabecera = new Map(leeTsv(textos.compromisos_cabecera).map((f) => [f.key!, f.value!]));
  const indicadores = leeTsv(textos.indicadores);
  const objetivos = leeTsv(textos.objetivos);
  const lineamientos = leeTsv(textos.lineamientos);
  const coordinaciones = new Map(
    leeTsv(textos.compromisos).map((f) => [
      `${f.aspecto_mejora!.startsWith('Servicio') ? 'Servicio' : 'OP'} ${f.codigo}`,
      coordinacionesDe(f.recomendacion!),
    ]),
  );
  const lineamientoDe = new Map(
    lineamientos.flatMap((l) =>
      l.servicios!.split(',').map((servicio) => [servicio, l.codigo!] as const),
    ),
  );
  const decimales: ContenidoLibro['decimales'][number][] = [];
  const implicitos: ContenidoLibro['implicitos'][number][] = [];
  const anota = (tabla: string, fila: number, titulo: string, texto: string | undefined) => {
    const parte = texto?.split('.')[1];
    if (parte) decimales.push({ tabla, fila, titulo, decimales: parte.length });
  };

  const filasIndicadores = indicadores.map((f, fila): FilaNueva => {
    const codigo = f.codigo!;
    const tipo = tipoDe(f);
    const base = tipo === 'OP' ? BASES_IMPLICITAS[codigo] : undefined;
    if (base !== undefined) {
      implicitos.push({ tabla: INDICADORES.nombre, fila, titulo: 'LB valor' });
    }
    const series: Record<string, CellValue> = {};
    for (const [prefijo, campo] of [
      ['LE', 'logro'],
      ['VO', 'valor'],
    ] as const) {
      for (const anio of ANIOS) {
        const texto = f[`${campo}_${anio}`];
        series[`${prefijo} ${anio}`] = numero(texto);
        anota(INDICADORES.nombre, fila, `${prefijo} ${anio}`, texto);
      }
    }
    return {
      Tipo: tipo,
      Código: codigo,
      Objetivo: f.objetivo!,
      Servicio: tipo === 'OP' ? '' : servicioDe(codigo),
      Indicador: f.indicador!,
      Responsable: f.entidad!,
      'Unidad de organización': f.unidad_organica!,
      'Unidad de medida': f.unidad_medida!,
      'Sentido esperado': 'Ascendente',
      'Tipo de agregación': agregacion(f),
      Documento:
        base === undefined
          ? INFORME
          : `${INFORME}. Línea base implícita: el informe no la imprime; se deduce del AT2 que declara para ${ANIO} (${f.avance2_2023}).`,
      'Ajuste de ficha': AJUSTES[`${tipo} ${codigo}`] ?? '',
      'LB valor': base ?? null,
      ...series,
    };
  });

  const servicios = new Map<string, FilaNueva>();
  for (const f of indicadores) {
    const codigo = servicioDe(f.codigo!);
    if (tipoDe(f) === 'OP' || servicios.has(codigo)) continue;
    servicios.set(codigo, {
      Código: codigo,
      Lineamiento: lineamientoDe.get(codigo) ?? '',
      Servicio: f.servicio!,
      Receptores: f.receptores!,
    });
  }

  const filasReportes = indicadores.map((f, fila): FilaNueva => {
    for (const [titulo, campo] of [
      ['Numerador', 'numerador_2023'],
      ['Denominador', 'denominador_2023'],
      ['Valor', 'valor_2023'],
    ] as const) {
      anota(REPORTES.nombre, fila, titulo, f[campo]);
    }
    return {
      Tipo: tipoDe(f),
      Código: f.codigo!,
      Año: ANIO,
      Periodo: 'Anual',
      Numerador: numero(f.numerador_2023),
      Denominador: numero(f.denominador_2023),
      Valor: numero(f.valor_2023),
      'Estado del dato': 'Definitivo',
      Sustento: f.resumen_2023!,
      Coordinaciones: coordinaciones.get(`${tipoDe(f)} ${f.codigo}`) ?? '',
      'Estado de revisión': 'Conforme',
      'Documento y fecha': INFORME,
      'Reportado por': f.entidad!,
    };
  });

  return {
    anios: ANIOS,
    politica: {
      nombre: politica.get('nombre')!,
      nombre_en_matriz: cabecera.get('politica_nacional_evaluada')!,
      norma: politica.get('norma')!,
      medio_verificacion: PARAMETROS_POR_DEFECTO.medioVerificacion,
      conductor: politica.get('conductor')!,
      entidad_responsable: cabecera.get('entidad_pliego_responsable_de_la_recomendacion')!,
      anio_evaluado: ANIO,
      primer_anio: ANIOS[0]!,
      ultimo_anio: Number(politica.get('horizonte')),
      periodo_compromisos: Number(cabecera.get('periodo_de_compromisos')),
      fecha_referencia: serieDeFecha(REFERENCIA),
      nivel_criterio_3: 'Avanzado',
    },
    filas: {
      [OBJETIVOS.nombre]: objetivos.map((o) => ({
        Código: o.codigo!,
        'Objetivo prioritario': o.denominacion!,
        'Logro esperado al horizonte': o.logro_esperado_2030!,
      })),
      [LINEAMIENTOS.nombre]: lineamientos.map((l) => ({
        Código: l.codigo!,
        Objetivo: l.objetivo!,
        Lineamiento: l.denominacion!,
      })),
      [SERVICIOS.nombre]: [...servicios.values()],
      [INDICADORES.nombre]: filasIndicadores,
      [REPORTES.nombre]: filasReportes,
      [DECLARADO.nombre]: declarados(textos, indicadores, objetivos),
    },
    implicitos,
    decimales,
  };
}

const CONTEOS: Readonly<Record<string, string>> = {
  'objetivos prioritarios': 'OP',
  'indicadores OP': 'Indicadores de OP',
  'indicadores servicios': 'Indicadores de servicios',
  total: 'Total',
};

/** Every figure that the report declares, with its place in it. */
function declarados(
  textos: TextosMuestra,
  indicadores: readonly FilaTsv[],
  objetivos: readonly FilaTsv[],
): FilaNueva[] {
  const filas: FilaNueva[] = [];
  const declara = (
    Alcance: string,
    Tipo: string,
    Código: string,
    Año: number,
    Medida: string,
    Valor: string | undefined,
    Dónde: string,
  ) => {
    if (Valor) filas.push({ Alcance, Tipo, Código, Año, Medida, Valor, Dónde });
  };
  for (const f of indicadores) {
    const tipo = tipoDe(f);
    const codigo = f.codigo!;
    const cuadro =
      tipo === 'OP'
        ? `Sección 2, cuadro de indicadores del ${f.objetivo}`
        : `Sección 3, cuadro del servicio ${servicioDe(codigo)}`;
    for (const anio of [2022, 2023]) {
      const impreso = f[`avance1_${anio}`];
      const enTexto = f[`texto_avance_${anio}`];
      declara('Indicador', tipo, codigo, anio, 'AT1', impreso, cuadro);
      // The text repeats most figures of the tables; only where it says something else is it news.
      if (enTexto && Number(enTexto) !== Number(impreso)) {
        const donde =
          tipo === 'OP'
            ? `Sección 3, texto del indicador ${codigo}`
            : `Sección 3, texto del servicio ${servicioDe(codigo)}`;
        declara('Indicador', tipo, codigo, anio, 'AT1', enTexto, donde);
      }
    }
    declara('Indicador', tipo, codigo, ANIO, 'AT2', f.avance2_2023, cuadro);
  }
  for (const o of objetivos) {
    const donde = `Sección 2, cuadro de indicadores del ${o.codigo}`;
    declara('OP', 'OP', o.codigo!, ANIO, 'AT1', o.avance_tipo1_2023, donde);
    declara('OP', 'OP', o.codigo!, ANIO, 'AT2', o.avance_tipo2_2023, donde);
  }
  // These tables print 100 % where the others print more: what they hold is clipped.
  for (const f of leeTsv(textos.criticos)) {
    const tipo = indicadores.some((i) => i.codigo === f.codigo && i.tipo === 'OP')
      ? 'OP'
      : 'Servicio';
    const donde = `Elementos críticos, cuadro ${tipo === 'OP' ? '01' : '02'}`;
    declara('Indicador', tipo, f.codigo!, 2022, 'AT1 acotado', f.avance_2022, donde);
    declara('Indicador', tipo, f.codigo!, 2023, 'AT1 acotado', f.avance_2023, donde);
  }
  for (const f of leeTsv(textos.declarados))
    declara(f.alcance!, '', '', Number(f.anio), f.medida!, f.valor, f.donde!);
  // Last: where two places declare a count, the table's is the one that counts.
  for (const f of leeTsv(textos.niveles)) {
    const alcance = CONTEOS[f.alcance!] ?? f.alcance!;
    for (const nivel of ['bajo', 'intermedio', 'alto'])
      declara(alcance, '', '', ANIO, `Conteo ${nivel}`, f[nivel], f.donde!);
  }
  return filas;
}
