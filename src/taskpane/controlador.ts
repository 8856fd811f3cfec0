/**
 * What happens in the pane, without the pane: the ribbon's buttons and the pane's run the same
 * actions through here, one at a time, and both see the same state.
 */
import { PANEL } from '../textos/panel';
import { diferencia } from './revisar/diferencia';
import { esDe, mensajeDeError } from './mensajes';
import type { AccionDelPanel, PorFijar, TablasLeidas } from '../acciones';
import type { Entidades, FormatoVisto } from './entidades/tipos';
import type { Entregas } from './entregar/tipos';
import type {
  Deshacibles,
  Entorno,
  Estado,
  Hecho,
  Marcha,
  Mirada,
  NombreTarea,
  PorAceptar,
  PorCorregir,
  PorCrear,
  PorEditar,
} from './estado';

const VACIO: Estado = {
  inicio: undefined,
  vacio: false,
  enCurso: null,
  resultado: null,
  mensaje: null,
  hallazgos: null,
  justificados: [],
  diferencia: null,
  inconclusa: null,
  congeladas: 0,
  actualizado: false,
  reparadas: 0,
  compromisos: null,
  compromisosDeAntes: false,
  ediciones: 0,
  porDeshacer: null,
  fijados: 0,
  ajustes: null,
  informe: null,
};

const deshaciblesDe = ({
  congeladas,
  actualizado,
  reparadas,
  ediciones,
  porDeshacer,
  fijados,
}: Estado): Deshacibles => ({
  congeladas,
  actualizado,
  reparadas,
  ediciones,
  porDeshacer,
  fijados,
});

export class Controlador {
  #estado: Estado;
  /** Apart from the state: who selects cells does not make the whole pane be drawn again. */
  #mirada: Mirada = { lectura: null, seleccion: null };
  readonly #oyentes = new Set<() => void>();
  #freno: AbortController | null = null;

  /** `anterior`: where another, in another language, stood on the same workbook. */
  constructor(
    private readonly entorno: Entorno,
    anterior?: Estado,
  ) {
    this.#estado = anterior ? { ...VACIO, ...deshaciblesDe(anterior) } : VACIO;
  }

  readonly estado = (): Estado => this.#estado;

  readonly mirada = (): Mirada => this.#mirada;

  readonly suscribir = (oyente: () => void): (() => void) => {
    this.#oyentes.add(oyente);
    return () => this.#oyentes.delete(oyente);
  };

  /** Reads who the workbook is, and whether something was left half written. */
  async iniciar(): Promise<void> {
    this.#poner({ mensaje: null });
    try {
      await this.#situar();
    } catch (error) {
      const mensaje = mensajeDeError(error, this.entorno.idioma);
      this.#poner({ mensaje });
    }
  }

  async #situar(): Promise<void> {
    const { inicio, inconclusa, vacio } = await this.entorno.situar();
    this.#poner({ inicio, inconclusa, vacio });
    await this.entorno.mirar((mirada) => {
      this.#mirada = mirada;
      this.#avisar();
    });
    if (!inicio) return;
    // Without being told of changes the pane goes on: what is old is found out at the next start.
    await this.entorno
      .vigilar((nuevo) =>
        this.#poner({ compromisosDeAntes: true, ...(nuevo && { inicio: nuevo }) }),
      )
      .catch(() => undefined);
  }

  /** Never throws: an error becomes the pane's message. Says whether the action was completed. */
  async ejecutar(accion: AccionDelPanel, confirmada = false): Promise<boolean> {
    return this.#correr(accion, async (marcha) => {
      this.#mostrar(await this.entorno.ejecutar(accion, marcha, confirmada));
    });
  }

  /** Makes a standard workbook in the one that is open, and reads it. */
  async crear(que: PorCrear): Promise<boolean> {
    return this.#correr(que.clase === 'importar' ? 'importar' : 'crearLibro', async (marcha) => {
      this.#mostrar(await this.entorno.crear(que, marcha));
      await this.#situar();
    });
  }

  /** `null` where they could not be read, which the pane's message says. */
  async leerTablas(): Promise<TablasLeidas | null> {
    let leidas: TablasLeidas | null = null;
    await this.#correr('importar', async (marcha) => {
      leidas = await this.entorno.leerTablas(marcha);
    });
    return leidas;
  }

  async cambiarAnio(anio: number): Promise<boolean> {
    return this.#correr('cambiarAnio', async (marcha) => {
      this.#mostrar(await this.entorno.cambiarAnio(anio, marcha));
    });
  }

  /** Repairs, or takes back what was done last, and validates again. */
  async corregir(que: PorCorregir): Promise<boolean> {
    const accion = que === 'deshacer' ? (this.#estado.porDeshacer ?? 'deshacerReparar') : 'reparar';
    return this.#yRevalidar(accion, (marcha) => this.entorno.corregir(que, marcha));
  }

  /** Accepts findings as they are, or no longer, and validates again. */
  async aceptar(que: PorAceptar): Promise<boolean> {
    const accion = 'justificar' in que ? 'justificar' : 'quitarJustificacion';
    return this.#yRevalidar(accion, (marcha) => this.entorno.aceptar(que, marcha));
  }

  #yRevalidar(accion: NombreTarea, hacer: (marcha: Marcha) => Promise<Hecho>): Promise<boolean> {
    return this.#correr(accion, async (marcha) => {
      const hecho = await hacer(marcha);
      this.#mostrar(hecho);
      const { resultado } = hecho;
      this.#mostrar({ ...(await this.entorno.revalidar(marcha)), resultado });
    });
  }

  /** Reads what the matrix would say; the last result stays. */
  async leerCompromisos(): Promise<boolean> {
    return this.#correr(
      'leerCompromisos',
      (marcha) => this.#leerCompromisos(marcha),
      this.#estado.resultado,
    );
  }

  async editarCompromiso(que: PorEditar | 'deshacer'): Promise<boolean> {
    const accion = que === 'deshacer' ? 'deshacerEdicion' : 'editarCompromiso';
    return this.#correr(accion, async (marcha) => {
      this.#mostrar(await this.entorno.editarCompromiso(que, marcha));
    });
  }

  /** Writes the matrix as it was shown. */
  async generarMatriz(): Promise<boolean> {
    return this.#correr('generarMatriz', async (marcha) => {
      this.#mostrar(await this.entorno.generarMatriz(marcha));
      await this.#leerCompromisos(marcha);
    });
  }

  async #leerCompromisos(marcha: Marcha): Promise<void> {
    const compromisos = await this.entorno.leerCompromisos(marcha);
    this.#poner({ compromisos, compromisosDeAntes: false });
  }

  async revalidar(): Promise<boolean> {
    return this.#correr('validar', async (marcha) => {
      this.#mostrar(await this.entorno.revalidar(marcha));
    });
  }

  /** Finishes what was left half written, under its own name. */
  async terminar(): Promise<boolean> {
    return this.#correr(this.#estado.inconclusa ?? 'desconocida', async (marcha) => {
      const hecho = await this.entorno.terminar(marcha);
      if (hecho) this.#mostrar(hecho);
      if (!hecho?.inicio) await this.#situar();
    });
  }

  /** Reads parameters and rules: they may have changed in the sheet. */
  async leerAjustes(): Promise<void> {
    try {
      this.#poner({ ajustes: await this.entorno.leerAjustes() });
    } catch (error) {
      this.#poner({ mensaje: mensajeDeError(error, this.entorno.idioma) });
    }
  }

  async fijar(que: PorFijar | 'deshacer'): Promise<boolean> {
    return this.#correr(que === 'deshacer' ? 'deshacerFijar' : 'fijar', async (marcha) => {
      this.#mostrar(await this.entorno.fijar(que, marcha));
      await this.#situar();
      this.#poner({ ajustes: await this.entorno.leerAjustes() });
    });
  }

  /**
   * Something of the place Entidades; what it changed is shown. `null` where it was not completed,
   * which the pane's message says.
   */
  conEntidades<T extends object>(
    accion: NombreTarea,
    hacer: (entidades: Entidades, marcha: Marcha) => Promise<T & { readonly hecho?: Hecho }>,
  ): Promise<T | null> {
    return this.#pedir(accion, async (marcha) => {
      const dado = await hacer(await this.entorno.entidades(), marcha);
      if (dado.hecho) this.#mostrar(dado.hecho);
      return dado;
    });
  }

  /** Something of the place Entregar, which changes nothing; `null` as in `conEntidades`. */
  conEntregas<T extends object>(
    accion: NombreTarea,
    hacer: (entregas: Entregas, marcha: Marcha) => Promise<T>,
  ): Promise<T | null> {
    return this.#pedir(accion, async (marcha) => hacer(await this.entorno.entregas(), marcha));
  }

  /**
   * What the open workbook lacks as a formato, `null` where it is none. Looked at beside whatever a
   * person does: nothing waits for it, and nothing is written.
   */
  async reconocerFormato(): Promise<FormatoVisto | null> {
    try {
      return (await (await this.entorno.entidades()).mirar()).formato;
    } catch {
      // It may be any workbook at all: who asks for something is told what is wrong with it.
      return null;
    }
  }

  async conFormato(que: 'mirar' | 'listo'): Promise<FormatoVisto | null> {
    const dado = await this.conEntidades('listo', (entidades, marcha) => entidades[que](marcha));
    return dado?.formato ?? null;
  }

  async diagnosticar(): Promise<boolean> {
    return this.#correr('diagnosticar', async (marcha) => {
      this.#poner({ informe: null });
      this.#poner({ informe: await this.entorno.diagnosticar(marcha) });
    });
  }

  detener(): void {
    if (!this.#freno || !this.#estado.enCurso) return;
    this.#freno.abort();
    this.#poner({ enCurso: { ...this.#estado.enCurso, deteniendo: true } });
  }

  cerrarMensaje(): void {
    this.#poner({ mensaje: null });
  }

  async irA(hoja: string, celda: string): Promise<void> {
    try {
      await this.entorno.irA(hoja, celda);
    } catch (error) {
      this.#poner({ mensaje: mensajeDeError(error, this.entorno.idioma) });
    }
  }

  async #pedir<T>(accion: NombreTarea, pedir: (marcha: Marcha) => Promise<T>): Promise<T | null> {
    let dado: T | null = null;
    await this.#correr(accion, async (marcha) => {
      dado = await pedir(marcha);
    });
    return dado;
  }

  async #correr(
    accion: NombreTarea,
    hacer: (marcha: Marcha) => Promise<void>,
    resultado: Estado['resultado'] = null,
  ): Promise<boolean> {
    const { idioma } = this.entorno;
    const textos = PANEL[idioma];
    if (this.#freno) {
      this.#poner({ mensaje: { tono: 'aviso', ...textos.errores.enCurso } });
      return false;
    }
    const freno = new AbortController();
    this.#freno = freno;
    this.#poner({
      enCurso: { accion, parte: null, deteniendo: false },
      mensaje: null,
      resultado,
    });
    try {
      await hacer({
        signal: freno.signal,
        onProgress: (parte) => {
          if (this.#estado.enCurso) this.#poner({ enCurso: { ...this.#estado.enCurso, parte } });
        },
      });
      this.#poner({ inconclusa: null });
      return true;
    } catch (error) {
      this.#poner({
        mensaje: freno.signal.aborted
          ? { tono: 'aviso', ...textos.detenida(textos.acciones[accion].titulo) }
          : mensajeDeError(error, idioma),
        // The ways to a workbook are shown where there is none.
        ...(esDe(error, 'noEsLibro') ? { inicio: null } : {}),
      });
      // What was written halfway is offered at once. If not even this can be asked, at the next start.
      const inconclusa = await this.entorno.inconclusa().catch(() => this.#estado.inconclusa);
      this.#poner({ inconclusa });
      return false;
    } finally {
      this.#freno = null;
      this.#poner({ enCurso: null });
    }
  }

  #mostrar(hecho: Hecho): void {
    const { resultado, hallazgos, justificados = [], inicio } = hecho;
    const { congeladas, actualizado, reparadas, porDeshacer, fijados } = hecho;
    const { compromisos, ediciones } = hecho;
    this.#poner({
      resultado,
      ...(inicio ? { inicio } : {}),
      ...(hallazgos
        ? {
            hallazgos,
            justificados,
            diferencia: diferencia(this.#estado.hallazgos, hallazgos, justificados),
          }
        : {}),
      ...(congeladas === undefined ? {} : { congeladas }),
      ...(actualizado === undefined ? {} : { actualizado }),
      ...(reparadas === undefined ? {} : { reparadas }),
      ...(compromisos ? { compromisos } : { compromisosDeAntes: true }),
      ...(ediciones === undefined ? {} : { ediciones }),
      ...(porDeshacer === undefined ? {} : { porDeshacer }),
      ...(fijados === undefined ? {} : { fijados }),
    });
  }

  #poner(cambio: Partial<Estado>): void {
    this.#estado = { ...this.#estado, ...cambio };
    this.#avisar();
  }

  #avisar(): void {
    for (const oyente of this.#oyentes) oyente();
  }
}
