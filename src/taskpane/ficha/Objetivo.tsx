/** An OP as the sum that it is: what was clipped, what stayed out and why. */
import { Link } from '@fluentui/react-components';
import type { Clave } from '../../ceplan/tipos';
import { FICHA } from '../../textos/ficha';
import { useEstilosDeFicha } from './estilos';
import type { ObjetivoVisto, SumandoVisto, SumaVista } from './objetivo';
import { Cifra, Lineas, Nivel, type ConIda } from './piezas';

interface Props extends ConIda {
  readonly objetivo: ObjetivoVisto;
  readonly verIndicador: (clave: Clave) => void;
  readonly verObjetivo: (codigo: string) => void;
}

export function Objetivo({ objetivo, ...resto }: Props) {
  const estilos = useEstilosDeFicha();
  const { idioma, irA } = resto;
  return (
    <article className={estilos.todo} aria-labelledby="ficha-titulo">
      <header className={estilos.grupo}>
        <h2 className={estilos.titulo} id="ficha-titulo">
          {objetivo.codigo}
        </h2>
        <p className={estilos.nombre}>{objetivo.nombre}</p>
      </header>
      {objetivo.sumas.map((suma) => (
        <Suma key={suma.titulo} suma={suma} {...resto} />
      ))}
      {objetivo.aparte.length > 0 && (
        <section className={estilos.grupo} aria-label={FICHA[idioma].suma.aparte}>
          <h3 className={estilos.titulo}>{FICHA[idioma].suma.aparte}</h3>
          <Lineas lineas={objetivo.aparte} {...{ idioma, irA }} />
        </section>
      )}
      <Suma suma={objetivo.indice} {...resto} />
    </article>
  );
}

function Suma({ suma, ...resto }: Omit<Props, 'objetivo'> & { readonly suma: SumaVista }) {
  const estilos = useEstilosDeFicha();
  const { idioma, irA } = resto;
  const t = FICHA[idioma].suma;
  return (
    <section className={estilos.grupo} aria-label={suma.titulo}>
      <h3 className={estilos.rotulo}>{suma.titulo}</h3>
      <div className={estilos.cifra}>
        <span className={estilos.numero}>{suma.texto}</span>
        {suma.nivel !== 'nd' && <Nivel nivel={suma.nivel} idioma={idioma} />}
      </div>
      <p className={estilos.cuenta}>{suma.cuenta}</p>
      <Lineas lineas={suma.notas} nota {...{ idioma, irA }} />
      <table className={estilos.tabla}>
        <thead>
          <tr>
            {t.columnas.map((columna) => (
              <th key={columna} scope="col">
                {columna}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {suma.sumandos.map((sumando) => (
            <Sumando key={sumando.codigo} sumando={sumando} {...resto} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Sumando({
  sumando,
  verIndicador,
  verObjetivo,
  ...ida
}: Omit<Props, 'objetivo'> & { readonly sumando: SumandoVisto }) {
  const estilos = useEstilosDeFicha();
  const { clave, codigo, nombre, avance, lugar, entra, nota } = sumando;
  return (
    <tr>
      <th scope="row">
        <Link
          as="button"
          inline
          className={estilos.enlace}
          onClick={() => (clave ? verIndicador(clave) : verObjetivo(codigo))}
        >
          {codigo}
        </Link>{' '}
        {nombre}
        {nota && <span className={estilos.nota}> · {nota}</span>}
      </th>
      <td>
        <Cifra figura={{ texto: avance, que: codigo, lugar }} {...ida} />
      </td>
      <td>{entra}</td>
    </tr>
  );
}
