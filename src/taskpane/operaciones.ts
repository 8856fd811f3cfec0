/** What the pane does to the workbook. Comes when something is first done. */
import {
  ACCIONES,
  cambiarAnio,
  contenidoNuevo,
  crearLibro,
  deshacerActualizar,
  deshacerCongelar,
  deshacerEdicion,
  deshacerFijar,
  deshacerJustificar,
  deshacerReparar,
  editarCompromiso,
  ejecutar,
  fichaDeAccion,
  generarMatriz,
  fijar,
  hoy,
  importarLibro,
  leerCompromisos,
  justificar,
  leerFijados,
  leerTablas,
  quitarJustificacion,
  reparar,
  terminar,
} from '../acciones';
import type {
  AccionDelPanel,
  Contexto,
  Reparada,
  ResultadoDeAccion,
  ResultadoEdicion,
  ResultadoRecobrar,
} from '../acciones';
import { contenidoDeMuestra } from '../libro/muestras';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import type { Idioma } from '../textos/idioma';
import { alPrimerUso } from './alPrimerUso';
import { MemoriaDeCompromisos } from './compromisos/memoria';
import { tablasDeMuestra } from './comenzar/muestras';
import type { Deshacer, Entorno, Hecho, Marcha, PorCrear } from './estado';
import { hechoDe, previaDe } from './inicio/tarjetas';
import type { Memoria } from './memoria';
import type { Pasado, PasoHecho } from './pasado';

export type Operaciones = Pick<
  Entorno,
  | 'aceptar'
  | 'fijar'
  | 'leerAjustes'
  | 'cambiarAnio'
  | 'corregir'
  | 'crear'
  | 'editarCompromiso'
  | 'ejecutar'
  | 'entidades'
  | 'entregas'
  | 'generarMatriz'
  | 'leerCompromisos'
  | 'leerTablas'
  | 'revalidar'
  | 'terminar'
>;

export function operacionesDe(
  libro: OpenWorkbook,
  memoria: Memoria,
  pasado: Pasado,
  idioma: Idioma,
): Operaciones {
  const compromisos = new MemoriaDeCompromisos(pasado, idioma);
  const hechas = new Hechas(pasado, memoria, compromisos, idioma);
  const contexto = ({ onProgress, signal }: Marcha): Contexto => {
    compromisos.dePolitica(memoria.politica);
    const { borradores } = compromisos;
    return { hoy: hoy(), idioma, borradores, onProgress: (parte) => onProgress(parte), signal };
  };
  return {
    ejecutar: async (accion, marcha, confirmada) => {
      const ctx = contexto(marcha);
      const { previa } = fichaDeAccion(accion);
      if (previa && !confirmada) return previaDe(await previa(libro, ctx), idioma);
      return hechas.hecho(await hechas.hacer(accion, libro, ctx));
    },
    crear: async (que, marcha) => {
      const ctx = contexto(marcha);
      if (que.clase === 'importar') return hechas.hecho(await importarLibro(libro, ctx, que.mapa));
      const cabida = que.clase === 'muestra' ? 'vacio' : 'sinEstasHojas';
      return hechas.hecho(await crearLibro(libro, ctx, await contenidoDe(que, ctx), cabida));
    },
    leerTablas: (marcha) => leerTablas(libro, contexto(marcha)),
    cambiarAnio: async (anio, marcha) =>
      hechas.hecho(await cambiarAnio(libro, anio, contexto(marcha))),
    corregir: async (que, marcha) =>
      que === 'deshacer'
        ? hechas.deshacerUltima(libro, contexto(marcha))
        : hechas.hecho(await reparar(libro, contexto(marcha), que === 'forma' ? undefined : que)),
    leerCompromisos: async (marcha) =>
      compromisos.leido(await leerCompromisos(libro, contexto(marcha))),
    editarCompromiso: async (que, marcha) => {
      const ctx = contexto(marcha);
      const edicion = que === 'deshacer' ? compromisos.ultima : compromisos.porEscribir(que);
      if (que === 'deshacer')
        return edicion ? hechas.editado(await deshacerEdicion(libro, edicion, ctx)) : NADA;
      return edicion
        ? hechas.editado(await editarCompromiso(libro, edicion, ctx))
        : { ...NADA, compromisos: compromisos.guardar(que) };
    },
    generarMatriz: async (marcha) => {
      const { vista } = compromisos;
      const ctx = { ...contexto(marcha), ...(vista !== undefined && { vista }) };
      return hechas.hecho(await generarMatriz(libro, ctx));
    },
    entidades: alPrimerUso(async () => {
      const { entidadesDe } = await import(
        /* webpackChunkName: "consolidar" */ './entidades/operaciones'
      );
      return entidadesDe({ libro, idioma, contexto, hecho: (dado) => hechas.hecho(dado) });
    }),
    entregas: alPrimerUso(async () => {
      const { entregasDe } = await import(
        /* webpackChunkName: "entregas" */ './entregar/operaciones'
      );
      return entregasDe({ libro, idioma, contexto });
    }),
    leerAjustes: async () => {
      const { ajustesDe } = await import(/* webpackChunkName: "ajustes" */ './ajustes/ajustes');
      return ajustesDe(await leerFijados(libro, { hoy: hoy(), idioma }), idioma);
    },
    fijar: async (que, marcha) =>
      que === 'deshacer'
        ? hechas.deshacerAjustes(libro, contexto(marcha))
        : hechas.hecho(await fijar(libro, contexto(marcha), que)),
    aceptar: async (que, marcha) =>
      hechas.hecho(
        'justificar' in que
          ? await justificar(libro, contexto(marcha), que.justificar)
          : await quitarJustificacion(libro, contexto(marcha), que.quitar),
      ),
    revalidar: async (marcha) => hechas.hecho(await validarDesdeLejos(libro, contexto(marcha))),
    terminar: async (marcha) => {
      const hecho = await terminar(libro, contexto(marcha));
      return hecho && hechas.hecho(hecho);
    },
  };
}

const NADA: Hecho = { resultado: null };

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

/** Does, undoes and remembers. */
class Hechas {
  constructor(
    private readonly pasado: Pasado,
    private readonly memoria: Memoria,
    private readonly compromisos: MemoriaDeCompromisos,
    private readonly idioma: Idioma,
  ) {}

  hacer(
    accion: AccionDelPanel,
    libro: OpenWorkbook,
    contexto: Contexto,
  ): Promise<ResultadoDeAccion> {
    switch (accion) {
      case 'deshacerActualizar':
        return deshacerActualizar(libro, this.pasado.agregados!, contexto);
      case 'deshacerReparar':
        return deshacerReparar(libro, this.#reparadas(), contexto);
      case 'deshacerCongelar':
        return deshacerCongelar(libro, this.pasado.congeladas, contexto);
      default:
        return ejecutar(accion, libro, contexto);
    }
  }

  #reparadas(): readonly Reparada[] {
    return this.pasado.pasos.flatMap((paso) => (paso.clase === 'reparar' ? paso.reparadas : []));
  }

  #porDeshacer(): Deshacer | null {
    const ultimo = this.pasado.pasos.at(-1);
    if (!ultimo) return null;
    return ultimo.clase === 'reparar' ? 'deshacerReparar' : 'deshacerJustificar';
  }

  /** The last step alone; the one before it can be undone then. */
  async deshacerUltima(libro: OpenWorkbook, contexto: Contexto): Promise<Hecho> {
    const ultimo = this.pasado.pasos.at(-1);
    const anteriores = this.pasado.pasos.slice(0, -1);
    const dado =
      ultimo?.clase === 'justificar'
        ? await deshacerJustificar(libro, ultimo.cambios, contexto)
        : await deshacerReparar(libro, ultimo?.reparadas ?? [], contexto);
    return this.hecho(dado, anteriores);
  }

  /** The settings that were saved last; those before them can be undone then. */
  async deshacerAjustes(libro: OpenWorkbook, contexto: Contexto): Promise<Hecho> {
    const ultimos = this.pasado.fijados.at(-1) ?? [];
    return this.hecho(await deshacerFijar(libro, ultimos, contexto));
  }

  /** A person's text in the matrix, or taken back there. */
  editado(dado: ResultadoEdicion): Hecho {
    const compromisos = this.compromisos.editado(dado);
    return { ...this.hecho(dado), compromisos };
  }

  /** What was done, remembered, and as the pane shows it; `anteriores`: steps not undone. */
  hecho(
    dado: ResultadoDeAccion | ResultadoRecobrar,
    anteriores: readonly PasoHecho[] = this.pasado.pasos.filter(({ clase }) => clase !== 'reparar'),
  ): Hecho {
    this.#anotar(dado, anteriores);
    this.memoria.congelado(this.pasado.congeladas.length > 0);
    const inicio = this.memoria.inicio();
    return {
      ...hechoDe(dado, this.idioma),
      congeladas: this.pasado.congeladas.length,
      actualizado: this.pasado.agregados !== null,
      ediciones: this.compromisos.ediciones,
      reparadas: this.#reparadas().length,
      porDeshacer: this.#porDeshacer(),
      fijados: this.pasado.fijados.length,
      ...(inicio &&
      dado.accion !== 'crearLibro' &&
      dado.accion !== 'importar' &&
      dado.accion !== 'cerrarEvaluacion' &&
      dado.accion !== 'deshacerCerrar' &&
      dado.accion !== 'desconocida'
        ? { inicio }
        : {}),
    };
  }

  #anotar(dado: ResultadoDeAccion | ResultadoRecobrar, anteriores: readonly PasoHecho[]): void {
    switch (dado.accion) {
      case 'congelar':
        this.pasado.congeladas = [...this.pasado.congeladas, ...dado.congeladas];
        return;
      case 'deshacerCongelar':
        this.pasado.congeladas = [];
        return;
      case 'actualizar':
        this.pasado.agregados = dado.hecho ?? this.pasado.agregados;
        this.memoria.anotar({ anterior: dado.pendiente });
        return;
      case 'deshacerActualizar':
        this.pasado.agregados = null;
        this.memoria.anotar({ anterior: true });
        return;
      case 'reparar':
        if (dado.reparadas.length === 0) return;
        this.memoria.cambiaron();
        this.pasado.pasos = [...this.pasado.pasos, { clase: 'reparar', reparadas: dado.reparadas }];
        return;
      case 'deshacerReparar':
        if (dado.reparadas.length > 0) this.memoria.cambiaron();
        this.pasado.pasos = anteriores;
        return;
      case 'justificar':
      case 'quitarJustificacion':
        if (dado.cambios.length === 0) return;
        this.pasado.pasos = [...this.pasado.pasos, { clase: 'justificar', cambios: dado.cambios }];
        return;
      case 'deshacerJustificar':
        this.pasado.pasos = anteriores;
        return;
      case 'quitarEjemplo':
        this.memoria.anotar({ ejemplo: dado.escritas.length > 0 });
        return;
      case 'consolidar':
      case 'deshacerConsolidar':
      case 'observar':
      case 'deshacerObservar':
      case 'nuevaVersion':
      case 'deshacerVersion':
        if (dado.cambios > 0) this.memoria.cambiaron();
        return;
      case 'fijar':
        if (dado.cambios.length === 0) return;
        this.memoria.cambiaron();
        this.pasado.fijados = [...this.pasado.fijados, dado.cambios];
        return;
      case 'deshacerFijar':
        if (dado.cambios.length > 0) this.memoria.cambiaron();
        this.pasado.fijados = this.pasado.fijados.slice(0, -1);
        return;
      case 'editarCompromiso':
      case 'deshacerEdicion':
      case 'repararFunciones':
      case 'anotarEnvios':
      case 'redactar':
      case 'cerrarEvaluacion':
      case 'deshacerCerrar':
      case 'desconocida':
        return;
      default:
        if ('pendientes' in dado && dado.pendientes) this.compromisos.hecha(dado.pendientes);
        if (dado.situacion) this.memoria.situado(dado.situacion);
    }
  }
}
