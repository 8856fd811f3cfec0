/**
 * Texts that a person wrote for a commitment which the sheet does not have yet. They are carried to
 * it by key, as what people type on the sheet is.
 */
import { COLUMNAS, type Campo, type CampoEscrito } from './columnasMatriz';
import { esDePersona } from './filasMatriz';
import { claveDeFila, igual, porClave, type FilaCompromiso, type MatrizLeida } from './matrizLeida';

export interface Borrador {
  readonly tipo: string;
  readonly codigo: string;
  readonly anio: number;
  readonly textos: Readonly<Partial<Record<CampoEscrito, string>>>;
}

export interface ConBorradores {
  readonly matriz: MatrizLeida;
  /** What cannot be written: the sheet says something else, or the method no longer asks for it. */
  readonly pendientes: readonly Borrador[];
}

/** `debidos`: keys of the commitments that the method asks for. */
export function conBorradores(
  matriz: MatrizLeida,
  borradores: readonly Borrador[],
  debidos: ReadonlySet<string>,
): ConBorradores {
  const escritas = porClave(matriz);
  const cambiadas = new Map<FilaCompromiso, FilaCompromiso>();
  const nuevas: FilaCompromiso[] = [];
  const primera = matriz.filas.reduce((mayor, { fila }) => Math.max(mayor, fila + 1), 0);
  const pendientes: Borrador[] = [];
  for (const borrador of borradores) {
    const clave = claveDeFila(borrador.tipo, borrador.codigo, borrador.anio);
    const escrita = escritas.get(clave);
    if (escrita) {
      const { fila, quedan } = sobreLaEscrita(escrita, borrador);
      cambiadas.set(escrita, fila);
      if (quedan) pendientes.push(quedan);
    } else if (debidos.has(clave)) {
      nuevas.push(filaDeBorrador(borrador, primera + nuevas.length));
    } else pendientes.push(borrador);
  }
  const filas = [...matriz.filas.map((fila) => cambiadas.get(fila) ?? fila), ...nuevas];
  return { matriz: { ...matriz, filas }, pendientes };
}

/** What a person has written on the sheet meanwhile is not written over. */
function sobreLaEscrita(
  fila: FilaCompromiso,
  borrador: Borrador,
): { readonly fila: FilaCompromiso; readonly quedan: Borrador | null } {
  const textos = Object.entries(borrador.textos) as [CampoEscrito, string][];
  const libres = textos.filter(([campo]) => !esSuyo(campo, fila));
  const quedan = textos.filter(
    ([campo, texto]) => esSuyo(campo, fila) && !igual(fila.campos[campo], texto),
  );
  return {
    fila: { ...fila, campos: { ...fila.campos, ...Object.fromEntries(libres) } },
    quedan: quedan.length > 0 ? { ...borrador, textos: Object.fromEntries(quedan) } : null,
  };
}

const esSuyo = (campo: CampoEscrito, fila: FilaCompromiso): boolean =>
  campo === 'estado' || campo === 'comentario' || campo === 'motivo'
    ? fila.campos[campo].trim() !== ''
    : esDePersona(campo, fila);

/** As if a person had made the row: what it leaves blank is ours to write. */
function filaDeBorrador({ tipo, codigo, anio, textos }: Borrador, fila: number): FilaCompromiso {
  const blanco = Object.fromEntries(COLUMNAS.map(({ campo }) => [campo, ''])) as Record<
    Campo,
    string
  >;
  return {
    campos: { ...blanco, tipo, codigo, anio: String(anio), ...textos },
    anio,
    fila,
    generado: null,
    propias: {},
  };
}

/** The texts with this one among them; without it where it says what is proposed. */
export function conTexto(
  borradores: readonly Borrador[],
  { tipo, codigo, anio }: Omit<Borrador, 'textos'>,
  textos: Readonly<Partial<Record<CampoEscrito, string | null>>>,
): Borrador[] {
  const clave = claveDeFila(tipo, codigo, anio);
  const esEste = (b: Borrador) => claveDeFila(b.tipo, b.codigo, b.anio) === clave;
  const juntos = { ...borradores.find(esEste)?.textos, ...textos };
  const quedan = Object.entries(juntos).filter(([, texto]) => texto !== null);
  const otros = borradores.filter((b) => !esEste(b));
  return quedan.length === 0
    ? otros
    : [...otros, { tipo, codigo, anio, textos: Object.fromEntries(quedan) }];
}
