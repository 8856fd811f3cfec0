/** Small parts of a ficha: a figure that leads to its cell, a level, lines. */
import { Link, mergeClasses } from '@fluentui/react-components';
import type { NivelVisible } from '../../libro/estilo';
import { FICHA } from '../../textos/ficha';
import type { Idioma } from '../../textos/idioma';
import { PANEL } from '../../textos/panel';
import { colorNivel } from '../comun/semaforo';
import { Signo } from '../comun/Signo';
import { useEstilosDeFicha } from './estilos';
import type { Figura } from './ficha';

export interface ConIda {
  readonly idioma: Idioma;
  readonly irA: (hoja: string, celda: string) => void;
}

/** A figure, with a way to its cell where that is known. */
export function Cifra({ figura, idioma, irA }: ConIda & { readonly figura: Figura }) {
  const estilos = useEstilosDeFicha();
  const { texto, que, lugar } = figura;
  if (!lugar) return <span title={que}>{texto}</span>;
  const dicho = FICHA[idioma].irA(que, lugar.hoja, lugar.celda);
  return (
    <Link
      as="button"
      inline
      className={estilos.enlace}
      title={dicho}
      aria-label={`${texto}. ${dicho}`}
      onClick={() => irA(lugar.hoja, lugar.celda)}
    >
      {texto}
    </Link>
  );
}

/** A level by its sign, its word and its colour. */
export function Nivel({
  nivel,
  idioma,
  breve = false,
}: {
  readonly nivel: NivelVisible;
  readonly idioma: Idioma;
  /** The sign alone, with the word for who cannot see it. */
  readonly breve?: boolean;
}) {
  const estilos = useEstilosDeFicha();
  const { fondo, texto, simbolo } = colorNivel(nivel);
  const palabra = PANEL[idioma].niveles[nivel];
  if (breve) {
    return (
      <span style={{ color: texto }}>
        <Signo signo={simbolo} nombre={palabra} />
      </span>
    );
  }
  return (
    <span className={estilos.nivel} style={{ backgroundColor: fondo, color: texto }}>
      <Signo signo={simbolo} /> {palabra}
    </span>
  );
}

/** Texts and figures, a line each. */
export function Lineas({
  lineas,
  idioma,
  irA,
  nota = false,
}: ConIda & {
  readonly lineas: readonly (string | Figura)[];
  readonly nota?: boolean;
}) {
  const estilos = useEstilosDeFicha();
  return (
    <>
      {lineas.map((linea, i) => (
        <p key={i} className={mergeClasses(estilos.linea, nota && estilos.nota)}>
          {typeof linea === 'string' ? linea : <Cifra figura={linea} {...{ idioma, irA }} />}
        </p>
      ))}
    </>
  );
}
