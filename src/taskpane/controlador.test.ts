import { Controlador } from './controlador';
import type {
  CompromisosVistos,
  Entorno,
  Estado,
  HallazgoVisto,
  Hecho,
  InicioVisto,
  Marcha,
  Mirada,
  PorCorregir,
  PorCrear,
  Tarjeta,
} from './estado';

const HECHO: Hecho & { readonly resultado: Tarjeta } = {
  resultado: {
    accion: 'validar',
    cifra: null,
    niveles: null,
    severidades: { error: 0, advertencia: 0, aviso: 0 },
    notas: [],
    hoja: 'Hallazgos',
  },
  hallazgos: [],
};

const INICIO: InicioVisto = {
  nombre: 'Política',
  anio: 2023,
  anterior: false,
  ejemplo: false,
  cierre: null,
  anios: [],
  marca: 'sinEvaluar',
  detalle: '',
  figuras: null,
  sinFirma: [],
  pasos: [],
};
const COMPROMISOS: CompromisosVistos = {
  anio: 2023,
  hecha: false,
  propuestos: 0,
  cuentas: { nueva: 0, cambia: 0, queda: 0, sale: 0 },
  filas: [],
  anteriores: [],
  medidas: [],
  estados: [],
  sueltos: [],
};
const situado = (inconclusa: Estado['inconclusa'] = null, inicio: InicioVisto | null = INICIO) => ({
  inicio,
  inconclusa,
  vacio: inicio === null,
});

const entorno = (cambios: Partial<Entorno> = {}): Entorno => ({
  idioma: 'es',
  situar: async () => situado(),
  vigilar: async () => undefined,
  mirar: async () => undefined,
  crear: async () => HECHO,
  leerTablas: async () => ({ grids: [], facts: [] }),
  cambiarAnio: async () => HECHO,
  ejecutar: async () => HECHO,
  irA: async () => undefined,
  inconclusa: async () => null,
  terminar: async () => null,
  corregir: async () => HECHO,
  aceptar: async () => HECHO,
  fijar: async () => HECHO,
  leerAjustes: async () => {
    throw new Error('not asked for');
  },
  revalidar: async () => HECHO,
  leerCompromisos: async () => COMPROMISOS,
  editarCompromiso: async () => HECHO,
  generarMatriz: async () => HECHO,
  diagnosticar: async () => '',
  entidades: () => Promise.reject(new Error('nobody asks for it here')),
  entregas: () => Promise.reject(new Error('nobody asks for it here')),
  ...cambios,
});

/** Every state that an onlooker sees, in order. */
function historia(controlador: Controlador): Estado[] {
  const vistos: Estado[] = [];
  controlador.suscribir(() => vistos.push(controlador.estado()));
  return vistos;
}

test('it says who the workbook is, and that nothing is half written', async () => {
  const controlador = new Controlador(entorno());
  expect(controlador.estado().inicio).toBeUndefined();
  await controlador.iniciar();
  expect(controlador.estado()).toMatchObject({
    inicio: { nombre: 'Política', anio: 2023 },
    inconclusa: null,
    mensaje: null,
  });
});

test('in another language, what can be undone still is', async () => {
  const antes = new Controlador(
    entorno({ fijar: async () => ({ ...HECHO, fijados: 2, reparadas: 3, congeladas: 1 }) }),
  );
  await antes.iniciar();
  await antes.fijar(new Map([['umbral_alto', '90']]));
  const despues = new Controlador(entorno({ idioma: 'en' }), antes.estado());
  expect(despues.estado()).toMatchObject({ fijados: 2, reparadas: 3, congeladas: 1 });
  // Said in the other language, it is not shown in this one.
  expect(despues.estado()).toMatchObject({ resultado: null, hallazgos: null, inicio: undefined });
});

test('an action shows its progress and leaves its result', async () => {
  const controlador = new Controlador(
    entorno({
      ejecutar: async (_accion, { onProgress }) => {
        onProgress(0.5);
        return HECHO;
      },
    }),
  );
  const vistos = historia(controlador);
  expect(await controlador.ejecutar('validar')).toBe(true);
  const partes = vistos.map(({ enCurso }) => enCurso?.parte);
  expect(partes[0]).toBeNull();
  expect(partes).toContain(0.5);
  expect(controlador.estado()).toMatchObject({ enCurso: null, resultado: HECHO.resultado });
  // The result is there before the action counts as over.
  expect(vistos.find(({ resultado }) => resultado !== null)?.enCurso).not.toBeNull();
});

test('one action at a time: a second one is refused with a message and changes nothing', async () => {
  let seguir: () => void = () => undefined;
  const corridas: string[] = [];
  const controlador = new Controlador(
    entorno({
      ejecutar: async (accion) => {
        corridas.push(accion);
        await new Promise<void>((listo) => (seguir = listo));
        return HECHO;
      },
    }),
  );
  const primera = controlador.ejecutar('validar');
  expect(await controlador.ejecutar('resumir')).toBe(false);
  expect(controlador.estado().mensaje?.titulo).toBe('Ya hay una acción en curso');
  expect(controlador.estado().enCurso?.accion).toBe('validar');
  seguir();
  expect(await primera).toBe(true);
  expect(corridas).toEqual(['validar']);
  expect(await Promise.race([controlador.ejecutar('resumir'), Promise.resolve('corre')])).toBe(
    'corre',
  );
  seguir();
});

test('stopping tells the action, and is no error', async () => {
  const controlador = new Controlador(
    entorno({
      ejecutar: (_accion: string, { signal }: Marcha) =>
        new Promise<Hecho>((_listo, falla) =>
          signal.addEventListener('abort', () => falla(signal.reason)),
        ),
    }),
  );
  const corrida = controlador.ejecutar('calcularAvance');
  controlador.detener();
  expect(controlador.estado().enCurso?.deteniendo).toBe(true);
  expect(await corrida).toBe(false);
  expect(controlador.estado()).toMatchObject({
    enCurso: null,
    mensaje: { tono: 'aviso', titulo: 'Se detuvo «Calcular avance»' },
  });
});

describe('what goes wrong is said with what to do', () => {
  const conError = async (error: unknown, idioma: 'es' | 'en' = 'es') => {
    const controlador = new Controlador(entorno({ idioma, ejecutar: () => Promise.reject(error) }));
    await controlador.ejecutar('resumir');
    return controlador.estado().mensaje;
  };
  test('an error of Excel, by its code', async () => {
    const error = Object.assign(new Error('x'), { code: 'InvalidOperationInCellEditMode' });
    expect(await conError(error)).toEqual({
      tono: 'error',
      titulo: 'Hay una celda en edición',
      queHacer: 'Pulse Entrar o Esc en la hoja y repita la acción.',
    });
    expect((await conError(error, 'en'))?.titulo).toBe('A cell is being edited');
  });
  test('an error of an action says it itself', async () => {
    const error = Object.assign(new Error(''), {
      titulo: 'Falta una tabla.',
      queHacer: 'Póngala.',
    });
    expect(await conError(error)).toEqual({
      tono: 'error',
      titulo: 'Falta una tabla.',
      queHacer: 'Póngala.',
    });
  });
  test('anything else keeps its code, to be told to whoever helps', async () => {
    const error = Object.assign(new Error('boom'), { code: 'SomethingNew' });
    expect((await conError(error))?.queHacer).toContain('SomethingNew');
    expect((await conError(new TypeError('boom')))?.queHacer).toContain('boom');
  });
  test('a workbook that cannot be read at the start can be read again', async () => {
    let veces = 0;
    const controlador = new Controlador(
      entorno({
        situar: () =>
          veces++ > 0
            ? Promise.resolve(situado())
            : Promise.reject(Object.assign(new Error(), { code: 'Timeout' })),
      }),
    );
    await controlador.iniciar();
    // It is not known whether it is one of ours: neither actions nor ways to begin are offered.
    expect(controlador.estado().inicio).toBeUndefined();
    expect(controlador.estado().mensaje?.titulo).toBe('Excel tardó demasiado en responder');
    await controlador.iniciar();
    expect(controlador.estado()).toMatchObject({ inicio: INICIO, mensaje: null });
  });
});

test('a half written action is offered, and gone once it is finished', async () => {
  let pendiente: Estado['inconclusa'] = 'resumir';
  const controlador = new Controlador(
    entorno({
      situar: async () => situado(pendiente),
      terminar: async () => {
        pendiente = null;
        return HECHO;
      },
    }),
  );
  await controlador.iniciar();
  expect(controlador.estado().inconclusa).toBe('resumir');
  const vistos = historia(controlador);
  expect(await controlador.terminar()).toBe(true);
  // Under its own name, not under another's.
  expect(vistos[0]!.enCurso?.accion).toBe('resumir');
  expect(controlador.estado()).toMatchObject({ inconclusa: null, resultado: HECHO.resultado });
});

test('an action that fails halfway is offered at once', async () => {
  let pendiente: Estado['inconclusa'] = null;
  const controlador = new Controlador(
    entorno({
      inconclusa: async () => pendiente,
      ejecutar: () => {
        pendiente = 'resumir';
        return Promise.reject(Object.assign(new Error(), { code: 'GeneralException' }));
      },
    }),
  );
  await controlador.iniciar();
  expect(controlador.estado().inconclusa).toBeNull();
  expect(await controlador.ejecutar('resumir')).toBe(false);
  expect(controlador.estado().inconclusa).toBe('resumir');
});

test('what was frozen can be brought back until it is, whatever is done between', async () => {
  const tarjeta = (accion: 'congelar' | 'deshacerCongelar') => ({ ...HECHO.resultado, accion });
  const controlador = new Controlador(
    entorno({
      ejecutar: async (accion) =>
        accion === 'congelar'
          ? { resultado: tarjeta('congelar'), congeladas: 312 }
          : accion === 'deshacerCongelar'
            ? { resultado: tarjeta('deshacerCongelar'), congeladas: 0 }
            : HECHO,
    }),
  );
  expect(controlador.estado().congeladas).toBe(0);
  await controlador.ejecutar('congelar');
  await controlador.ejecutar('validar');
  expect(controlador.estado()).toMatchObject({ congeladas: 312, resultado: { accion: 'validar' } });
  await controlador.ejecutar('deshacerCongelar');
  expect(controlador.estado().congeladas).toBe(0);
});

test('Comprobar instalación leaves its report, and one that is stopped leaves none', async () => {
  const controlador = new Controlador(
    entorno({
      diagnosticar: async ({ onProgress, signal }) => {
        onProgress(0.5);
        signal.throwIfAborted();
        return 'Casos iguales: 89';
      },
    }),
  );
  expect(await controlador.diagnosticar()).toBe(true);
  expect(controlador.estado().informe).toBe('Casos iguales: 89');
  controlador.suscribir(() => {
    if (controlador.estado().enCurso?.parte === 0.5 && !controlador.estado().enCurso?.deteniendo) {
      controlador.detener();
    }
  });
  expect(await controlador.diagnosticar()).toBe(false);
  expect(controlador.estado()).toMatchObject({
    informe: null,
    mensaje: { tono: 'aviso', titulo: 'Se detuvo «Comprobar instalación»' },
  });
});

test('an action asked for in a workbook that is not one of ours leads to the ways to begin', async () => {
  const noEsLibro = Object.assign(new Error(), { codigo: 'noEsLibro', titulo: 'x', queHacer: 'y' });
  const controlador = new Controlador(entorno({ ejecutar: () => Promise.reject(noEsLibro) }));
  await controlador.iniciar();
  expect(await controlador.ejecutar('validar')).toBe(false);
  expect(controlador.estado()).toMatchObject({
    inicio: null,
    mensaje: { tono: 'aviso', queHacer: 'Elija abajo cómo empezar; después podrá evaluarla.' },
  });
});

test('what is made is read at once, and changes in it are told from then on', async () => {
  const pedidos: PorCrear[] = [];
  let avisar: Parameters<Entorno['vigilar']>[0] = () => undefined;
  const controlador = new Controlador(
    entorno({
      situar: async () => situado(null, pedidos.length > 0 ? INICIO : null),
      vigilar: async (avisa) => {
        avisar = avisa;
      },
      crear: async (que) => {
        pedidos.push(que);
        return HECHO;
      },
    }),
  );
  await controlador.iniciar();
  expect(controlador.estado()).toMatchObject({ inicio: null, vacio: true });
  avisar({ ...INICIO, marca: 'anterior' });
  expect(controlador.estado().inicio).toBeNull();
  await controlador.crear({ clase: 'muestra', nombre: 'pnftp-2023' });
  expect(pedidos).toEqual([{ clase: 'muestra', nombre: 'pnftp-2023' }]);
  expect(controlador.estado().inicio).toEqual(INICIO);
  avisar({ ...INICIO, marca: 'anterior' });
  expect(controlador.estado().inicio?.marca).toBe('anterior');
});

test('what is selected is told beside the state, which stays the one it was', async () => {
  let avisar: (mirada: Mirada) => void = () => undefined;
  const controlador = new Controlador(
    entorno({
      mirar: async (avisa) => {
        avisar = avisa;
      },
    }),
  );
  await controlador.iniciar();
  const antes = controlador.estado();
  let veces = 0;
  controlador.suscribir(() => veces++);
  const seleccion = { hoja: 'Avance', celda: 'C7' };
  avisar({ lectura: null, seleccion });
  expect([controlador.mirada().seleccion, veces]).toEqual([seleccion, 1]);
  expect(controlador.estado()).toBe(antes);
});

test('where the workbook stands comes with the result of the action, asking nothing again', async () => {
  let leidas = 0;
  const controlador = new Controlador(
    entorno({
      situar: async () => {
        leidas++;
        return situado();
      },
      ejecutar: async () => ({ ...HECHO, inicio: { ...INICIO, marca: 'borrador' } }),
      cambiarAnio: async (anio) => ({ ...HECHO, inicio: { ...INICIO, anio } }),
    }),
  );
  await controlador.iniciar();
  await controlador.ejecutar('resumir');
  expect(controlador.estado().inicio?.marca).toBe('borrador');
  await controlador.cambiarAnio(2024);
  expect(controlador.estado().inicio?.anio).toBe(2024);
  expect(leidas).toBe(1);
});

test('a repair is validated at once: the card of the repair, and how the list changed', async () => {
  const hallazgo = (clave: string) => ({ clave, plegada: false }) as HallazgoVisto;
  const [uno, dos, tres] = ['uno', 'dos', 'tres'].map(hallazgo) as [
    HallazgoVisto,
    HallazgoVisto,
    HallazgoVisto,
  ];
  const listas = [
    [uno, dos],
    [dos, tres],
  ];
  const pedidos: PorCorregir[] = [];
  const reparado = { ...HECHO.resultado, accion: 'reparar' } as const;
  const controlador = new Controlador(
    entorno({
      ejecutar: async () => ({ ...HECHO, hallazgos: listas.shift()! }),
      corregir: async (que) => {
        pedidos.push(que);
        return { resultado: reparado, reparadas: 1 };
      },
      revalidar: async () => ({ ...HECHO, hallazgos: listas.shift()! }),
    }),
  );
  await controlador.ejecutar('validar');
  expect(controlador.estado().diferencia).toBeNull();
  const que = { claves: new Set(['uno']) };
  expect(await controlador.corregir(que)).toBe(true);
  expect(pedidos).toEqual([que]);
  expect(controlador.estado()).toMatchObject({
    resultado: reparado,
    reparadas: 1,
    hallazgos: [dos, tres],
    diferencia: { nuevos: new Set(['tres']), idos: [uno] },
  });
});

test('a repair that could not be validated is a repair all the same, to be undone', async () => {
  const controlador = new Controlador(
    entorno({
      corregir: async () => ({ ...HECHO, hallazgos: [], reparadas: 1 }),
      revalidar: () => Promise.reject(Object.assign(new Error(), { code: 'Timeout' })),
    }),
  );
  expect(await controlador.corregir('forma')).toBe(false);
  expect(controlador.estado()).toMatchObject({
    reparadas: 1,
    mensaje: { titulo: 'Excel tardó demasiado en responder' },
  });
});

describe('the commitments', () => {
  test('are read without putting away the last result, and are old once something changes', async () => {
    let avisar: Parameters<Entorno['vigilar']>[0] = () => undefined;
    const controlador = new Controlador(
      entorno({
        vigilar: async (avisa) => {
          avisar = avisa;
        },
      }),
    );
    await controlador.iniciar();
    await controlador.ejecutar('resumir');
    await controlador.leerCompromisos();
    const leidos = { compromisos: COMPROMISOS, compromisosDeAntes: false };
    expect(controlador.estado()).toMatchObject({ ...leidos, resultado: HECHO.resultado });
    // Somebody wrote in the matrix: the figures are what they were.
    avisar(null);
    expect(controlador.estado()).toMatchObject({ compromisosDeAntes: true, inicio: INICIO });
    await controlador.leerCompromisos();
    await controlador.ejecutar('validar');
    expect(controlador.estado().compromisosDeAntes).toBe(true);
  });

  test('an edit gives them as they are then; the matrix is read again when it is made', async () => {
    const editados = { ...COMPROMISOS, hecha: true };
    let leidas = 0;
    const controlador = new Controlador(
      entorno({
        editarCompromiso: async () => ({ resultado: null, compromisos: editados, ediciones: 1 }),
        leerCompromisos: async () => ({ ...COMPROMISOS, propuestos: ++leidas }),
      }),
    );
    await controlador.leerCompromisos();
    await controlador.editarCompromiso({ clave: 'op|1.1|2023', textos: { plazo: '1 año' } });
    expect(controlador.estado()).toMatchObject({
      compromisos: editados,
      compromisosDeAntes: false,
      ediciones: 1,
    });
    expect(await controlador.generarMatriz()).toBe(true);
    expect(controlador.estado()).toMatchObject({
      resultado: HECHO.resultado,
      compromisos: { propuestos: 2 },
      compromisosDeAntes: false,
    });
  });
});
