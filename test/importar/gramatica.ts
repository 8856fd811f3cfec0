/**
 * A grammar of layouts: one workbook of indicators printed as somebody might, by a seed: headings
 * and their rows, order, merges, numbers, empty signs, levels as columns or titles, noise. Each
 * printed cell remembers what it says.
 */
import { cellAddress, type Area, type Cell } from '@pnftp/xlsx/plan';
import type { HojaDeTexto } from './hojas';

export interface Fuente {
  readonly codigo: string;
  readonly tipo: 'OP' | 'Servicio';
  readonly objetivo: string;
  readonly servicio: string;
  readonly indicador: string;
  readonly responsable: string;
  readonly unidad: string;
  readonly sentido: string;
  readonly base: number | null;
  readonly le: Readonly<Record<number, number | null>>;
  readonly vo: Readonly<Record<number, number | null>>;
}

/** `LE 2023` of the third → the cells that say it, the head of its column among them. */
export interface Impreso {
  readonly hojas: readonly HojaDeTexto[];
  readonly donde: ReadonlyMap<string, readonly string[]>;
  readonly impresos: ReadonlySet<string>;
  readonly rasgos: readonly string[];
}

export type Azar = () => number;

/** mulberry32 */
export function azarDe(semilla: number): Azar {
  let a = semilla >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const TITULOS = {
  codigo: ['Código', 'Cód.', 'CÓDIGO DEL INDICADOR', 'Codigo de indicador', 'ID'],
  indicador: [
    'Indicador',
    'INDICADORES',
    'Nombre del indicador',
    'Denominación del indicador',
    'Indicador de desempeño',
  ],
  responsable: [
    'Responsable',
    'Entidad responsable',
    'ENTIDAD',
    'Responsable del indicador',
    'Sector',
  ],
  unidad: ['Unidad de medida', 'U.M.', 'UM', 'Unidad'],
  sentido: ['Sentido', 'Sentido esperado', 'Sentido del indicador'],
  objetivo: ['Objetivo prioritario', 'Objetivo', 'OP', 'Código de objetivo'],
  servicio: ['Servicio', 'Código de servicio', 'Cod. Servicio'],
  base: ['Línea base', 'Línea de base', 'LB', 'Valor de línea base'],
  le: ['LE', 'Meta', 'Logro esperado', 'Metas', 'Programado', 'META ANUAL', 'Meta programada'],
  vo: ['VO', 'Ejecutado', 'Valor obtenido', 'Resultado', 'Logrado', 'Logro obtenido', 'EJECUCIÓN'],
} as const;

const VACIOS: readonly Cell[] = [null, null, 's/d', '–', 'n.d.', 'N.A.', 'ND', 'por definir', '-'];

/** A number that bears the format 0%. */
export interface ConFormato {
  readonly formula: 'formato';
  readonly value: number;
}

export interface Columna {
  readonly ruta: readonly string[];
  readonly dato: (f: Fuente, anio: number | null) => Cell;
  /** `LE 2023`, `unidad`; empty for what nobody has to bring back. */
  readonly clave: string;
}

export class Imprenta {
  readonly rasgos: string[] = [];

  constructor(
    private readonly azar: Azar,
    private readonly anios: readonly number[],
  ) {}

  uno<T>(de: readonly T[]): T {
    return de[Math.floor(this.azar() * de.length)]!;
  }

  si(probabilidad: number, rasgo: string): boolean {
    const toca = this.azar() < probabilidad;
    if (toca) this.rasgos.push(rasgo);
    return toca;
  }

  barajar<T>(lista: readonly T[]): T[] {
    const copia = [...lista];
    for (let i = copia.length - 1; i > 0; i--) {
      const j = Math.floor(this.azar() * (i + 1));
      [copia[i], copia[j]] = [copia[j]!, copia[i]!];
    }
    return copia;
  }

  /** A way of writing the figures of a column. */
  estilo(): (valor: number, porcentaje: boolean) => Cell | ConFormato {
    const como = this.uno([
      'numero',
      'numero',
      'numero',
      'coma',
      'punto',
      'porciento',
      'espacio',
      'formato %',
      'con signos',
    ] as const);
    if (como !== 'numero') this.rasgos.push(`cifras: ${como}`);
    const miles = (entero: string, marca: string) => entero.replace(/\B(?=(\d{3})+$)/g, marca);
    return (valor, porcentaje) => {
      const [entero = '', fraccion] = String(valor).split('.');
      const con = (marca: string, decimal: string) =>
        miles(entero, marca) + (fraccion === undefined ? '' : decimal + fraccion);
      switch (como) {
        case 'numero':
          return valor;
        case 'coma':
          return con('.', ',');
        case 'punto':
          return con(',', '.');
        case 'espacio':
          return con(' ', ',');
        case 'formato %':
          // A share that is shown in percent: its format goes with it.
          return porcentaje
            ? { formula: 'formato', value: Number((valor / 100).toPrecision(15)) }
            : valor;
        case 'con signos':
          return `${this.uno(['≥ ', '', '', ''])}${con('', '.')}${this.uno(['', '*', ' %', '']).replace(' %', porcentaje ? ' %' : '')}`;
        case 'porciento':
          return porcentaje ? `${String(valor)}${this.uno(['%', ' %'])}` : valor;
      }
    };
  }

  cifra(de: (f: Fuente, anio: number | null) => number | null): Columna['dato'] {
    const estilo = this.estilo();
    const vacio = this.uno(VACIOS);
    return (f, anio) => {
      const valor = de(f, anio);
      return valor === null ? vacio : estilo(valor, /porcentaje/i.test(f.unidad));
    };
  }

  fijas(niveles: 'columna' | 'titulos'): Columna[] {
    const texto = (
      campo: 'codigo' | 'indicador' | 'responsable' | 'unidad' | 'sentido',
    ): Columna => ({
      ruta: [this.uno(TITULOS[campo])],
      dato: (f) => f[campo],
      clave: campo,
    });
    const opcionales: Columna[] = [
      texto('responsable'),
      texto('sentido'),
      { ruta: [this.uno(TITULOS.base)], dato: this.cifra((f) => f.base), clave: 'LB' },
    ].filter(() => this.azar() < 0.7);
    const deNivel: Columna[] =
      niveles === 'titulos'
        ? []
        : [
            { ruta: [this.uno(TITULOS.objetivo)], dato: this.objetivo(), clave: 'objetivo' },
            {
              ruta: [this.uno(TITULOS.servicio)],
              dato: (f) => f.servicio || null,
              clave: 'servicio',
            },
          ];
    const ruido: Columna[] = [
      { ruta: ['Fuente de datos'], dato: () => 'Registro administrativo', clave: '' },
      { ruta: ['Observaciones'], dato: () => null, clave: '' },
    ].filter(() => this.azar() < 0.3);
    const conCodigo = niveles === 'columna' || this.si(0.8, 'con código');
    return [
      ...deNivel,
      ...this.barajar([...(conCodigo ? [texto('codigo')] : []), texto('indicador')]),
      ...this.barajar([texto('unidad'), ...opcionales]),
      ...ruido,
    ];
  }

  /** The code alone, or with its name; on every row, or where it changes. */
  private objetivo(): Columna['dato'] {
    const conNombre = this.si(0.5, 'objetivo con nombre');
    const unaVez = this.si(0.3, 'objetivo una vez');
    let anterior = '';
    return ({ objetivo }) => {
      const igual = unaVez && objetivo === anterior;
      anterior = objetivo;
      return igual ? null : conNombre ? `${objetivo}. Objetivo número ${objetivo}` : objetivo;
    };
  }

  deAnios(): { columnas: Columna[]; filas: number } {
    const [le, vo] = [this.uno(TITULOS.le), this.uno(TITULOS.vo)];
    const forma = this.uno(['una', 'anio-concepto', 'concepto-anio', 'tres'] as const);
    this.rasgos.push(`cabecera: ${forma}`);
    const columna = (que: 'le' | 'vo', anio: number, ruta: readonly string[]): Columna => ({
      ruta,
      dato: this.cifra((f) => f[que][anio] ?? null),
      clave: `${que === 'le' ? 'LE' : 'VO'} ${anio}`,
    });
    const pares = (['le', 'vo'] as const).map((que) => [que, que === 'le' ? le : vo] as const);
    switch (forma) {
      case 'una':
        return {
          columnas: (this.si(0.5, 'por año')
            ? this.anios.flatMap((a) => pares.map((p) => [a, p] as const))
            : pares.flatMap((p) => this.anios.map((a) => [a, p] as const))
          ).map(([a, [que, nombre]]) => columna(que, a, [this.uno([`${nombre} ${a}`])])),
          filas: 1,
        };
      case 'anio-concepto':
        return {
          columnas: this.anios.flatMap((a) =>
            pares.map(([que, nombre]) => columna(que, a, [String(a), nombre])),
          ),
          filas: 2,
        };
      case 'concepto-anio':
        return {
          columnas: pares.flatMap(([que, nombre]) =>
            this.anios.map((a) => columna(que, a, [nombre, String(a)])),
          ),
          filas: 2,
        };
      case 'tres':
        return {
          columnas: this.anios.flatMap((a) =>
            pares.map(([que, nombre]) => columna(que, a, ['Seguimiento', String(a), nombre])),
          ),
          filas: 3,
        };
    }
  }

  imprime(fuentes: readonly Fuente[]): Impreso {
    const niveles = this.si(0.4, 'niveles en títulos') ? 'titulos' : 'columna';
    const larga = this.si(0.2, 'larga');
    const fijas = this.fijas(niveles);
    const { columnas, filas } = larga ? this.largas() : this.deAnios();
    const todas = [...fijas, ...columnas];
    const izquierda = this.si(0.3, 'corrida') ? 1 + Math.floor(this.azar() * 3) : 0;
    const hoja = new Pagina(todas, izquierda, filas);
    if (this.si(0.6, 'título'))
      hoja.sola('MATRIZ DE SEGUIMIENTO DE INDICADORES', this.si(0.5, 'título combinado'));
    if (this.si(0.5, 'línea en blanco')) hoja.blanca();
    hoja.cabecera(this.si(0.6, 'cabecera combinada'));
    const ordenadas =
      niveles === 'titulos'
        ? [...fuentes].sort(
            (a, b) => a.objetivo.localeCompare(b.objetivo) || a.servicio.localeCompare(b.servicio),
          )
        : fuentes;
    const combinados = this.si(0.5, 'títulos combinados');
    let [objetivo, servicio] = ['', ''];
    ordenadas.forEach((f, i) => {
      if (niveles === 'titulos' && f.objetivo !== objetivo)
        hoja.sola(`Objetivo prioritario ${f.objetivo}: Objetivo número ${f.objetivo}`, combinados);
      if (niveles === 'titulos' && f.servicio !== '' && f.servicio !== servicio)
        hoja.sola(`Servicio ${f.servicio}. Servicio de prueba ${f.servicio}`, combinados);
      [objetivo, servicio] = [f.objetivo, f.servicio];
      for (const anio of larga ? this.anios : [null]) hoja.datos(f, anio);
      if (i > 0 && i % 6 === 0 && this.si(0.15, 'fila en blanco')) hoja.blanca();
      if (i > 0 && i % 7 === 0 && this.si(0.15, 'cabecera repetida') && filas === 1)
        hoja.cabecera(false);
    });
    if (this.si(0.4, 'total')) hoja.total();
    if (this.si(0.5, 'nota')) {
      hoja.blanca();
      hoja.sola('Fuente: Secretaría Técnica. Elaboración propia.', false);
    }
    return { ...hoja.hecha(), rasgos: this.rasgos };
  }

  private largas(): { columnas: Columna[]; filas: number } {
    const de = (que: 'le' | 'vo'): Columna => ({
      ruta: [this.uno(TITULOS[que])],
      dato: this.cifra((f, anio) => f[que][anio!] ?? null),
      clave: que === 'le' ? 'LE' : 'VO',
    });
    return {
      columnas: [
        { ruta: [this.uno(['Año', 'AÑO', 'Ejercicio'])], dato: (_, anio) => anio, clave: '' },
        de('le'),
        de('vo'),
      ],
      filas: 1,
    };
  }
}

/** One sheet as it is filled from the top. */
class Pagina {
  private readonly cells: Cell[][] = [];
  private readonly merges: Area[] = [];
  private readonly formatos: HojaDeTexto['formatos'][number][] = [];
  private readonly donde = new Map<string, string[]>();
  private pie = 0;

  constructor(
    private readonly columnas: readonly Columna[],
    private readonly izquierda: number,
    private readonly filas: number,
  ) {}

  private fila(celdas: readonly Cell[]): void {
    this.cells.push([...Array.from({ length: this.izquierda }, () => null), ...celdas]);
  }

  blanca(): void {
    this.fila([]);
  }

  sola(texto: string, combinada: boolean): void {
    if (combinada)
      this.merges.push({
        row: this.cells.length,
        column: this.izquierda,
        rows: 1,
        columns: this.columnas.length,
      });
    this.fila([texto]);
  }

  cabecera(combinada: boolean): void {
    const primera = this.cells.length;
    // Headings of one row stand at the top and go down to the last.
    const rutas = this.columnas.map(({ ruta }) =>
      ruta.length < this.filas
        ? [...ruta, ...Array.from({ length: this.filas - ruta.length }, () => '')]
        : ruta,
    );
    for (let n = 0; n < this.filas; n++) {
      const celdas = rutas.map((ruta, i): Cell => {
        const texto = ruta[n]!;
        const igual =
          i > 0 &&
          n < this.filas - 1 &&
          rutas[i - 1]!.slice(0, n + 1).join('|') === ruta.slice(0, n + 1).join('|') &&
          this.columnas[i]!.ruta.length > 1;
        return texto === '' || igual ? null : texto;
      });
      this.fila(celdas);
    }
    if (combinada && this.filas > 1) this.combina(primera, rutas);
    // Who asks of a column points at its first heading.
    this.pie ||= this.cells.length - 1;
  }

  private combina(primera: number, rutas: readonly (readonly string[])[]): void {
    for (let i = 0; i < rutas.length; i++) {
      if (this.columnas[i]!.ruta.length === 1) {
        this.merges.push({
          row: primera,
          column: this.izquierda + i,
          rows: this.filas,
          columns: 1,
        });
      }
    }
    for (let n = 0; n < this.filas - 1; n++) {
      for (let i = 0; i < rutas.length;) {
        let j = i + 1;
        const suya = rutas[i]!.slice(0, n + 1).join('|');
        while (
          j < rutas.length &&
          this.columnas[j]!.ruta.length > 1 &&
          rutas[j]!.slice(0, n + 1).join('|') === suya
        )
          j++;
        if (j - i > 1 && this.columnas[i]!.ruta.length > 1)
          this.merges.push({
            row: primera + n,
            column: this.izquierda + i,
            rows: 1,
            columns: j - i,
          });
        i = j;
      }
    }
  }

  datos(f: Fuente, anio: number | null): void {
    const fila = this.cells.length;
    this.fila(
      this.columnas.map(({ dato, clave }, i): Cell => {
        const column = this.izquierda + i;
        if (clave !== '') {
          const suya = `${f.codigo} ${anio !== null && /^(?:LE|VO)$/.test(clave) ? `${clave} ${anio}` : clave}`;
          this.donde.set(suya, [cellAddress(fila, column), cellAddress(this.pie, column)]);
        }
        const celda = dato(f, anio);
        if (typeof celda !== 'object' || celda === null || !('formula' in celda)) return celda;
        this.formatos.push({
          area: { row: fila, column, rows: 1, columns: 1 },
          numberFormat: '0.0%',
        });
        return celda.value;
      }),
    );
  }

  total(): void {
    const nombre = this.columnas.findIndex(({ clave }) => clave === 'indicador');
    this.fila(
      this.columnas.map(({ clave }, i) =>
        i === nombre ? 'Total' : /^(?:LE|VO)/.test(clave) ? 1234 : null,
      ),
    );
  }

  hecha(): Omit<Impreso, 'rasgos'> {
    return {
      hojas: [
        { nombre: 'Matriz', cells: this.cells, merges: this.merges, formatos: this.formatos },
      ],
      donde: this.donde,
      impresos: new Set(this.columnas.map(({ clave }) => clave)),
    };
  }
}
