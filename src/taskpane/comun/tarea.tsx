/** What the tasks of a place have in common. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button, mergeClasses } from '@fluentui/react-components';
import type { Idioma } from '../../textos/idioma';
import { PANEL } from '../../textos/panel';
import { TAREAS } from '../../textos/tareas';
import type { NombreTarea } from '../estado';
import type { PropsDeLugar } from '../lugares';
import { Progreso } from '../Progreso';
import { useEstilos } from './estilosDeTarea';

/** A task of a place: what it needs of the pane, and what the place remembers. */
export type PropsDeTarea<Recuerdo> = Pick<
  PropsDeLugar,
  'controlador' | 'idioma' | 'estado' | 'irA'
> & {
  readonly recuerdo: Recuerdo;
  readonly recordar: (cambio: Partial<Recuerdo>) => void;
};

/** What is being done of these, with a stop. */
export function EnMarcha({
  estado: { enCurso },
  idioma,
  controlador,
  de,
}: Pick<PropsDeLugar, 'estado' | 'idioma' | 'controlador'> & {
  readonly de: readonly NombreTarea[];
}) {
  if (!enCurso || !de.includes(enCurso.accion)) return null;
  return (
    <Progreso enCurso={enCurso} textos={PANEL[idioma]} alDetener={() => controlador.detener()} />
  );
}

/** The first ones, and the rest when asked for. */
export function Varios<T>({
  lista,
  primeros,
  idioma,
  cada,
}: {
  readonly lista: readonly T[];
  readonly primeros: number;
  readonly idioma: Idioma;
  readonly cada: (uno: T, i: number) => ReactNode;
}) {
  const estilos = useEstilos();
  const [vistos, ver] = useState(primeros);
  const quedan = lista.length - vistos;
  return (
    <>
      <ul className={estilos.dichos}>{lista.slice(0, vistos).map(cada)}</ul>
      {quedan > 0 && (
        <Button size="small" appearance="subtle" onClick={() => ver(vistos + 10 * primeros)}>
          {TAREAS[idioma].mas(quedan)}
        </Button>
      )}
    </>
  );
}

/** A title that is gone to when its task opens. */
export function Titulo({ children }: { readonly children: ReactNode }) {
  const estilos = useEstilos();
  const caja = useRef<HTMLHeadingElement>(null);
  useEffect(() => caja.current?.focus(), []);
  return (
    <h2 className={estilos.titulo} ref={caja} tabIndex={-1}>
      {children}
    </h2>
  );
}

/** A button that lets files be chosen. */
export function ElegirArchivos({
  rotulo,
  tipos,
  varios = false,
  secundario = false,
  ocupado,
  alElegir,
}: {
  readonly rotulo: string;
  readonly tipos: string;
  readonly varios?: boolean;
  /** Beside another button that comes first. */
  readonly secundario?: boolean;
  readonly ocupado: boolean;
  readonly alElegir: (archivos: readonly File[]) => void;
}) {
  const estilos = useEstilos();
  const entrada = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={entrada}
        type="file"
        hidden
        accept={tipos}
        multiple={varios}
        aria-label={rotulo}
        onChange={({ currentTarget }) => {
          const archivos = [...(currentTarget.files ?? [])];
          // The same file may be chosen again once it has been mended.
          currentTarget.value = '';
          if (archivos.length > 0) alElegir(archivos);
        }}
      />
      <Button
        appearance={secundario ? 'secondary' : 'primary'}
        className={mergeClasses(secundario && estilos.izquierda)}
        disabledFocusable={ocupado}
        onClick={() => entrada.current?.click()}
      >
        {rotulo}
      </Button>
    </>
  );
}
