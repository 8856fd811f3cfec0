/** The real thing behind the pane: the workbook that Excel has open, and the actions over it. */
import {
  ACCIONES,
  cambiarAnio,
  contenidoNuevo,
  crearLibro,
  deshacerActualizar,
  deshacerCongelar,
  deshacerReparar,
  ejecutar,
  fichaDeAccion,
  hoy,
  importarLibro,
  inconclusa,
  leerTablas,
  inconclusaEn,
  reparar,
  situar,
  TABLAS_DE_DATOS,
  TABLAS_DEL_LIBRO,
  terminar,
} from '../acciones';
import type {
  AccionDelPanel,
  Actualizacion,
  Congelada,
  Contexto,
  Reparada,
  ResultadoDeAccion,
  ResultadoRecobrar,
  Situacion,
} from '../acciones';
import { contenidoDeMuestra } from '../libro/muestras';
import { runClaims } from '@pnftp/excel-claims';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import { goTo, openExcel, watchTables } from '../excel';
import type { Idioma } from '../textos/idioma';
import type { Entorno, Hecho, InicioVisto, Marcha, PorCrear } from './estado';
import { informe } from './ajustes/informe';
import { inicioDe } from './inicio/inicio';
import { tablasDeMuestra } from './comenzar/muestras';
import { hechoDe, previaDe } from './inicio/tarjetas';

export function entornoDeExcel(idioma: Idioma): Entorno {
  const libro = openExcel({ tables: TABLAS_DEL_LIBRO });
  const memoria = new Memoria(idioma);
  let avisar: (inicio: InicioVisto) => void = () => undefined;
  const vigilar = watchTables(() => {
    const inicio = memoria.cambiaron();
    if (inicio) avisar(inicio);
  });
  const contexto = ({ onProgress, signal }: Marcha): Contexto => ({
    hoy: hoy(),
    idioma,
    onProgress: (parte) => onProgress(parte),
    signal,
  });
  return {
    idioma,
    situar: async () => {
      const { situacion, estructura } = await situar(libro, { hoy: hoy() });
      return {
        inicio: memoria.situado(situacion),
        inconclusa: inconclusaEn(estructura),
        vacio: estructura.sheets.every(({ used }) => used === null),
      };
    },
    vigilar: (avisa) => {
      avisar = avisa;
      return vigilar(TABLAS_DE_DATOS);
    },
    ejecutar: async (accion, marcha, confirmada) => {
      const ctx = contexto(marcha);
      const { previa } = fichaDeAccion(accion);
      if (previa && !confirmada) return previaDe(await previa(libro, ctx), idioma);
      return memoria.hecho(await memoria.hacer(accion, libro, ctx));
    },
    crear: async (que, marcha) => {
      const ctx = contexto(marcha);
      if (que.clase === 'importar') return memoria.hecho(await importarLibro(libro, ctx, que.mapa));
      const cabida = que.clase === 'muestra' ? 'vacio' : 'sinEstasHojas';
      return memoria.hecho(await crearLibro(libro, ctx, await contenidoDe(que, ctx), cabida));
    },
    leerTablas: (marcha) => leerTablas(libro, contexto(marcha)),
    cambiarAnio: async (anio, marcha) =>
      memoria.hecho(await cambiarAnio(libro, anio, contexto(marcha))),
    corregir: async (que, marcha) =>
      que === 'deshacer'
        ? memoria.deshacerUltima(libro, contexto(marcha))
        : memoria.hecho(await reparar(libro, contexto(marcha), que === 'forma' ? undefined : que)),
    revalidar: async (marcha) => memoria.hecho(await validarDesdeLejos(libro, contexto(marcha))),
    diagnosticar: async (marcha) => informe(await runClaims(marcha), idioma),
    irA: (hoja, celda) => goTo(hoja, celda),
    inconclusa: () => inconclusa(libro),
    terminar: async (marcha) => {
      const hecho = await terminar(libro, contexto(marcha));
      return hecho && memoria.hecho(hecho);
    },
  };
}

/** Writes Hallazgos as ever, and does not go there. */
const validarDesdeLejos = (libro: OpenWorkbook, contexto: Contexto): Promise<ResultadoDeAccion> =>
  ACCIONES.validar.hacer(libro, contexto, {
    ...ACCIONES.validar,
    accion: 'validar',
    muestra: null,
  });

async function contenidoDe(que: Exclude<PorCrear, { clase: 'importar' }>, contexto: Contexto) {
  if (que.clase === 'nuevo') return contenidoNuevo(que.datos, contexto);
  const tablas = await tablasDeMuestra(que.nombre);
  return contenidoDeMuestra(que.nombre, (tabla) => tablas[tabla] ?? '');
}

/** What is remembered for as long as the page lives, which is as long as the workbook is open. */
class Memoria {
  #situacion: Situacion | null = null;
  #cambios = false;
  /** What was frozen, added and repaired, with what its way back needs. */
  #congeladas: readonly Congelada[] = [];
  #agregados: Actualizacion | null = null;
  #reparaciones: readonly (readonly Reparada[])[] = [];

  constructor(private readonly idioma: Idioma) {}

  situado(situacion: Situacion | null): InicioVisto | null {
    this.#situacion = situacion;
    this.#cambios = false;
    return this.#inicio();
  }

  /** Somebody has written in the input sheets. */
  cambiaron(): InicioVisto | null {
    this.#cambios = true;
    return this.#inicio();
  }

  #inicio(): InicioVisto | null {
    const momento = {
      hoy: hoy(),
      cambios: this.#cambios,
      congelado: this.#congeladas.length > 0,
    };
    return this.#situacion && inicioDe(this.#situacion, momento, this.idioma);
  }

  hacer(
    accion: AccionDelPanel,
    libro: OpenWorkbook,
    contexto: Contexto,
  ): Promise<ResultadoDeAccion> {
    switch (accion) {
      case 'deshacerActualizar':
        return deshacerActualizar(libro, this.#agregados!, contexto);
      case 'deshacerReparar':
        return deshacerReparar(libro, this.#reparaciones.flat(), contexto);
      case 'deshacerCongelar':
        return deshacerCongelar(libro, this.#congeladas, contexto);
      default:
        return ejecutar(accion, libro, contexto);
    }
  }

  /** The last repair alone; the one before it can be undone then. */
  async deshacerUltima(libro: OpenWorkbook, contexto: Contexto): Promise<Hecho> {
    const anteriores = this.#reparaciones.slice(0, -1);
    const dado = await deshacerReparar(libro, this.#reparaciones.at(-1) ?? [], contexto);
    return this.hecho(dado, anteriores);
  }

  /** What was done, remembered, and as the pane shows it; `anteriores`: repairs not undone. */
  hecho(
    dado: ResultadoDeAccion | ResultadoRecobrar,
    anteriores: readonly (readonly Reparada[])[] = [],
  ): Hecho {
    this.#anotar(dado, anteriores);
    const inicio = this.#inicio();
    return {
      ...hechoDe(dado, this.idioma),
      congeladas: this.#congeladas.length,
      actualizado: this.#agregados !== null,
      reparadas: this.#reparaciones.flat().length,
      ...(inicio &&
      dado.accion !== 'crearLibro' &&
      dado.accion !== 'importar' &&
      dado.accion !== 'desconocida'
        ? { inicio }
        : {}),
    };
  }

  #anotar(
    dado: ResultadoDeAccion | ResultadoRecobrar,
    anteriores: readonly (readonly Reparada[])[],
  ): void {
    switch (dado.accion) {
      case 'congelar':
        this.#congeladas = [...this.#congeladas, ...dado.congeladas];
        return;
      case 'deshacerCongelar':
        this.#congeladas = [];
        return;
      case 'actualizar':
        this.#agregados = dado.hecho ?? this.#agregados;
        this.#situar({ anterior: dado.pendiente });
        return;
      case 'deshacerActualizar':
        this.#agregados = null;
        this.#situar({ anterior: true });
        return;
      case 'reparar':
        if (dado.reparadas.length === 0) return;
        this.#cambios = true;
        this.#reparaciones = [...this.#reparaciones, dado.reparadas];
        return;
      case 'deshacerReparar':
        this.#cambios ||= dado.reparadas.length > 0;
        this.#reparaciones = anteriores;
        return;
      case 'quitarEjemplo':
        this.#situar({ ejemplo: dado.escritas.length > 0 });
        return;
      case 'repararFunciones':
      case 'desconocida':
        return;
      default:
        if (dado.situacion) this.situado(dado.situacion);
    }
  }

  #situar(cambio: Partial<Situacion>): void {
    if (this.#situacion) this.#situacion = { ...this.#situacion, ...cambio };
  }
}
