/** Parameters, rules and what a criterio de cálculo sets, in the words of the pane. */
import { CRITERIOS } from '../../ceplan/parametros';
import type { DeCriterio } from '../../ceplan/parametros';
import { REGLAS } from '../../ceplan/auditoria';
import type { Parametro } from '../../ceplan/auditoria/regla';
import type { CriterioCalculo, Severidad } from '../../ceplan/tipos';
import { claveDeRegla } from '../../libro/ajustes';
import { REGLAS_DISPOSICION } from '../../libro/disposicion';
import { CLAVES, fuenteDe, NOMBRES_DE_CRITERIOS, type ClavePolitica } from '../../libro/politica';
import { REGLAS_FIRMADO } from '../../libro/reglasFirmado';
import { comoTexto, fechaDeSerie } from '../../libro/valores';
import type { CellValue } from '@pnftp/xlsx/plan';
import type { Fijados } from '../../acciones';
import { AJUSTES } from '../../textos/ajustes';
import { contraste } from '../../textos/documentos';
import { HALLAZGOS } from '../../textos/hallazgos';
import type { Idioma } from '../../textos/idioma';
import { nombreDeParametroDeRegla } from '../../textos/parametrosDeReglas';
import { GRUPOS_DE_PARAMETROS, PARAMETROS, type GrupoDeParametros } from '../../textos/parametros';

export interface ParametroVisto {
  readonly clave: string;
  readonly nombre: string;
  /** What it is, what it may be, what it is by default and whose rule that is. */
  readonly que: string;
  /** `null` where any text may be typed. */
  readonly opciones: readonly string[] | null;
  /** Blank where the workbook leaves it to its default. */
  readonly valor: string;
  /** What a blank means. */
  readonly enBlanco: string;
}

export interface ReglaVista {
  readonly clave: string;
  readonly nombre: string;
  readonly valor: string;
  readonly deCostumbre: Severidad;
  /** From when on it says something, where that can be set. */
  readonly parametros: readonly ParametroVisto[];
}

export interface AjustesVistos {
  readonly version: number | null;
  readonly criterio: ParametroVisto;
  /** What each criterion sets, by its name in the workbook. */
  readonly deCriterio: Readonly<
    Record<string, readonly { readonly nombre: string; readonly valor: string }[]>
  >;
  readonly grupos: readonly {
    readonly clave: GrupoDeParametros;
    readonly parametros: readonly ParametroVisto[];
  }[];
  readonly reglas: readonly ReglaVista[];
}

const CLAVE_DE: Readonly<Record<keyof DeCriterio, keyof (typeof PARAMETROS)['es']>> = {
  avance1Mostrado: 'avance1_mostrado',
  noReportado: 'no_reportado',
  soloSemestre1: 'solo_semestre_1',
  noReportadoEnNiveles: 'no_reportado_en_niveles',
  ndEnPromedio: 'nd_en_promedio',
};

export function ajustesDe({ version, valores }: Fijados, idioma: Idioma): AjustesVistos {
  const porClave = new Map(CLAVES.map((una) => [una.clave, una]));
  const visto = (clave: string) => parametroVisto(porClave.get(clave)!, valores, idioma);
  const dados = (criterio: CriterioCalculo) =>
    (Object.keys(CLAVE_DE) as (keyof DeCriterio)[]).map((eleccion) => ({
      nombre: PARAMETROS[idioma][CLAVE_DE[eleccion]].nombre,
      valor: contraste.valores[CRITERIOS[criterio][eleccion]],
    }));
  return {
    version,
    criterio: visto('criterio_de_calculo'),
    deCriterio: {
      [NOMBRES_DE_CRITERIOS.informe]: dados('informe'),
      [NOMBRES_DE_CRITERIOS.aplicativo]: dados('aplicativo'),
    },
    grupos: (Object.keys(GRUPOS_DE_PARAMETROS) as GrupoDeParametros[]).map((clave) => ({
      clave,
      parametros: GRUPOS_DE_PARAMETROS[clave].map(visto),
    })),
    reglas: [...REGLAS, ...REGLAS_DISPOSICION, ...REGLAS_FIRMADO]
      .map((regla): ReglaVista => ({
        clave: claveDeRegla(regla.id),
        nombre: HALLAZGOS[idioma][regla.id].titulo,
        valor: dicho(valores.get(claveDeRegla(regla.id)) ?? null, 'texto').toLowerCase(),
        deCostumbre: regla.severidad,
        parametros: Object.entries<Parametro>('parametros' in regla ? regla.parametros : {}).map(
          ([nombre, parametro]) => umbralVisto(regla.id, nombre, parametro, valores, idioma),
        ),
      }))
      .sort((a, b) => a.nombre.localeCompare(b.nombre, idioma)),
  };
}

function umbralVisto(
  regla: string,
  parametro: string,
  { rango, defecto }: Parametro,
  valores: Fijados['valores'],
  idioma: Idioma,
): ParametroVisto {
  const t = AJUSTES[idioma];
  const clave = claveDeRegla(regla, parametro);
  return {
    clave,
    nombre: nombreDeParametroDeRegla(`${regla}.${parametro}`, idioma) ?? '',
    que: `${t.rango(...rango)} ${t.porDefecto(String(defecto))}`,
    opciones: null,
    valor: dicho(valores.get(clave) ?? null, 'numero'),
    enBlanco: t.vacio(String(defecto)),
  };
}

function parametroVisto(
  { clave, tipo, opciones, rango, defecto, descripcion }: ClavePolitica,
  valores: Fijados['valores'],
  idioma: Idioma,
): ParametroVisto {
  const t = AJUSTES[idioma];
  const { nombre, que = descripcion } =
    PARAMETROS[idioma][clave as keyof (typeof PARAMETROS)['es']];
  const fuente = fuenteDe(clave).slice(1, -1) as keyof typeof t.fuentes;
  const costumbre = dicho(defecto, tipo);
  return {
    clave,
    nombre,
    que: [
      `${que}.`,
      rango ? t.rango(...rango) : '',
      costumbre ? t.porDefecto(costumbre) : '',
      fuente ? t.fuentes[fuente] : '',
    ]
      .filter(Boolean)
      .join(' '),
    opciones: opciones ?? null,
    valor: dicho(valores.get(clave) ?? null, tipo),
    enBlanco: costumbre ? t.vacio(costumbre) : t.sinValor,
  };
}

const dicho = (valor: CellValue, tipo: ClavePolitica['tipo']): string =>
  tipo === 'fecha' && typeof valor === 'number'
    ? fechaDeSerie(valor).split('-').reverse().join('/')
    : comoTexto(valor);
