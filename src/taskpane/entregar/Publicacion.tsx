/** What goes out: what it has, what stayed behind, and the texts that somebody looks at first. */
import { Checkbox } from '@fluentui/react-components';
import { ENTREGAR } from '../../textos/entregar';
import type { Idioma } from '../../textos/idioma';
import { useEstilos } from '../comun/estilosDeTarea';
import { ArchivoHecho } from './ArchivoHecho';
import type { PublicacionVista } from './tipos';

export function Publicacion({
  vista: { archivo, lleva, fuera, pregunta, textos },
  mirados,
  idioma,
  orden,
  alMirar,
}: {
  readonly vista: PublicacionVista;
  readonly mirados: readonly string[];
  readonly idioma: Idioma;
  readonly orden: string;
  readonly alMirar: (mirados: readonly string[]) => void;
}) {
  const estilos = useEstilos();
  const t = ENTREGAR[idioma];
  const quedan = textos.filter(({ lugar }) => !mirados.includes(lugar)).length;
  return (
    <>
      <div role="status">
        {lleva.map((linea) => (
          <p key={linea} className={estilos.parrafo}>
            {linea}
          </p>
        ))}
      </div>
      {fuera.length > 0 && (
        <details className={estilos.plegado}>
          <summary>{t.fuera}</summary>
          <ul className={estilos.puntos}>
            {fuera.map((linea) => (
              <li key={linea}>{linea}</li>
            ))}
          </ul>
        </details>
      )}
      {textos.length > 0 && (
        <>
          <p className={estilos.fuerte}>{pregunta}</p>
          {textos.length > 1 && (
            <Checkbox
              label={t.todosSePublican}
              checked={quedan === 0 ? true : quedan === textos.length ? false : 'mixed'}
              onChange={(_evento, { checked }) =>
                alMirar(checked === true ? textos.map(({ lugar }) => lugar) : [])
              }
            />
          )}
          <ul className={estilos.dichos}>
            {textos.map(({ lugar, clases, texto }) => (
              <li key={lugar} className={estilos.dicho}>
                <p className={estilos.que}>
                  {lugar} · {clases}
                </p>
                <p className={estilos.parrafo}>{texto}</p>
                <Checkbox
                  label={t.sePublica}
                  aria-label={`${t.sePublica}: ${lugar}`}
                  checked={mirados.includes(lugar)}
                  onChange={(_evento, { checked }) =>
                    alMirar(
                      checked === true
                        ? [...mirados, lugar]
                        : mirados.filter((otro) => otro !== lugar),
                    )
                  }
                />
              </li>
            ))}
          </ul>
        </>
      )}
      {quedan > 0 ? (
        <p className={estilos.que}>{t.quedanPorMirar(quedan)}</p>
      ) : (
        <ArchivoHecho {...{ idioma, archivo, orden }} />
      )}
    </>
  );
}
