/** What the pane does to the workbook. Comes when something is first done. */
import {
  ACCIONES,
  cambiarAnio,
  contenidoNuevo,
  crearLibro,
  deshacerActualizar,
  deshacerCongelar,
  deshacerEdicion,
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
  Actualizacion,
  CambioDeJustificacion,
  Congelada,
  Contexto,
  Reparada,
  ResultadoDeAccion,
  ResultadoEdicion,
  ResultadoRecobrar,
} from '../acciones';
import { contenidoDeMuestra } from '../libro/muestras';
import type { OpenWorkbook } from '@pnftp/xlsx/plan';
import type { Idioma } from '../textos/idioma';
import { MemoriaDeCompromisos } from './compromisos/memoria';
import { tablasDeMuestra } from './comenzar/muestras';
import type { Deshacer, Entorno, Hecho, Marcha, PorCrear } from './estado';
import { hechoDe, previaDe } from './inicio/tarjetas';
import type { Memoria } from './memoria';

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
  | 'generarMatriz'
  | 'leerCompromisos'
  | 'leerTablas'
  | 'revalidar'
  | 'terminar'
>;

export function operacionesDe(libro: OpenWorkbook, memoria: Memoria, idioma: Idioma): Operaciones {
  const compromisos = new MemoriaDeCompromisos(idioma);
  const hechas = new Hechas(memoria, compromisos, idioma);
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
    leerAjustes: async () => {
      const { ajustesDe } = await import(/* webpackChunkName: "ajustes" */ './ajustes/ajustes');
      return ajustesDe(await leerFijados(libro, { hoy: hoy(), idioma }), idioma);
    },
    fijar: async (que, marcha) => hechas.hecho(await fijar(libro, contexto(marcha), que)),
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

/** What can be taken back, one after the other. */
type Paso =
  | { readonly clase: 'reparar'; readonly reparadas: readonly Reparada[] }
  | { readonly clase: 'justificar'; readonly cambios: readonly CambioDeJustificacion[] };

/** What was done while the workbook is open, with what its ways back need. */
class Hechas {
  #congeladas: readonly Congelada[] = [];
  #agregados: Actualizacion | null = null;
  #pasos: readonly Paso[] = [];

  constructor(
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
        return deshacerActualizar(libro, this.#agregados!, contexto);
      case 'deshacerReparar':
        return deshacerReparar(libro, this.#reparadas(), contexto);
      case 'deshacerCongelar':
        return deshacerCongelar(libro, this.#congeladas, contexto);
      default:
        return ejecutar(accion, libro, contexto);
    }
  }

  #reparadas(): readonly Reparada[] {
    return this.#pasos.flatMap((paso) => (paso.clase === 'reparar' ? paso.reparadas : []));
  }

  #porDeshacer(): Deshacer | null {
    const ultimo = this.#pasos.at(-1);
    if (!ultimo) return null;
    return ultimo.clase === 'reparar' ? 'deshacerReparar' : 'deshacerJustificar';
  }

  /** The last step alone; the one before it can be undone then. */
  async deshacerUltima(libro: OpenWorkbook, contexto: Contexto): Promise<Hecho> {
    const ultimo = this.#pasos.at(-1);
    const anteriores = this.#pasos.slice(0, -1);
    const dado =
      ultimo?.clase === 'justificar'
        ? await deshacerJustificar(libro, ultimo.cambios, contexto)
        : await deshacerReparar(libro, ultimo?.reparadas ?? [], contexto);
    return this.hecho(dado, anteriores);
  }

  /** A person's text in the matrix, or taken back there. */
  editado(dado: ResultadoEdicion): Hecho {
    const compromisos = this.compromisos.editado(dado);
    return { ...this.hecho(dado), compromisos };
  }

  /** What was done, remembered, and as the pane shows it; `anteriores`: steps not undone. */
  hecho(
    dado: ResultadoDeAccion | ResultadoRecobrar,
    anteriores: readonly Paso[] = this.#pasos.filter(({ clase }) => clase !== 'reparar'),
  ): Hecho {
    this.#anotar(dado, anteriores);
    this.memoria.congelado(this.#congeladas.length > 0);
    const inicio = this.memoria.inicio();
    return {
      ...hechoDe(dado, this.idioma),
      congeladas: this.#congeladas.length,
      actualizado: this.#agregados !== null,
      ediciones: this.compromisos.ediciones,
      reparadas: this.#reparadas().length,
      porDeshacer: this.#porDeshacer(),
      ...(inicio &&
      dado.accion !== 'crearLibro' &&
      dado.accion !== 'importar' &&
      dado.accion !== 'desconocida'
        ? { inicio }
        : {}),
    };
  }

  #anotar(dado: ResultadoDeAccion | ResultadoRecobrar, anteriores: readonly Paso[]): void {
    switch (dado.accion) {
      case 'congelar':
        this.#congeladas = [...this.#congeladas, ...dado.congeladas];
        return;
      case 'deshacerCongelar':
        this.#congeladas = [];
        return;
      case 'actualizar':
        this.#agregados = dado.hecho ?? this.#agregados;
        this.memoria.anotar({ anterior: dado.pendiente });
        return;
      case 'deshacerActualizar':
        this.#agregados = null;
        this.memoria.anotar({ anterior: true });
        return;
      case 'reparar':
        if (dado.reparadas.length === 0) return;
        this.memoria.cambiaron();
        this.#pasos = [...this.#pasos, { clase: 'reparar', reparadas: dado.reparadas }];
        return;
      case 'deshacerReparar':
        if (dado.reparadas.length > 0) this.memoria.cambiaron();
        this.#pasos = anteriores;
        return;
      case 'justificar':
      case 'quitarJustificacion':
        if (dado.cambios.length === 0) return;
        this.#pasos = [...this.#pasos, { clase: 'justificar', cambios: dado.cambios }];
        return;
      case 'deshacerJustificar':
        this.#pasos = anteriores;
        return;
      case 'quitarEjemplo':
        this.memoria.anotar({ ejemplo: dado.escritas.length > 0 });
        return;
      case 'fijar':
        if (dado.cambios.length > 0) this.memoria.cambiaron();
        return;
      case 'editarCompromiso':
      case 'deshacerEdicion':
      case 'repararFunciones':
      case 'desconocida':
        return;
      default:
        if ('pendientes' in dado && dado.pendientes) this.compromisos.hecha(dado.pendientes);
        if (dado.situacion) this.memoria.situado(dado.situacion);
    }
  }
}
