/** Oficios: letters to the entities, all in a zip or one by one. */
import { Button } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/svg/arrow-download';
import { ENTIDADES } from '../../textos/entidades';
import { descargar, puedeDescargar } from '../comun/archivos';
import { useEstilos } from '../comun/estilosDeTarea';
import { PorOrden } from '../comun/PorOrden';
import { EnMarcha, type PropsDeTarea } from '../comun/tarea';
import { Periodo } from './Periodo';
import type { RecuerdoDeEntidades } from './recuerdo';
import type { OficiosVistos } from './tipos';

type Props = PropsDeTarea<RecuerdoDeEntidades>;

export default function Oficios(props: Props) {
  const { controlador, idioma, estado, recuerdo, recordar } = props;
  const estilos = useEstilos();
  const t = ENTIDADES[idioma];
  const { periodo, oficios } = recuerdo;
  const hacer = async () => {
    const hechos = await controlador.conEntidades('oficios', (e, marcha) =>
      e.oficios(periodo, marcha),
    );
    if (hechos) recordar({ oficios: hechos });
  };
  return (
    <>
      <Periodo
        {...{ idioma }}
        inicio={estado.inicio}
        valor={periodo}
        alElegir={(elegido) => recordar({ periodo: elegido, formatos: null, oficios: null })}
      />
      <EnMarcha {...{ estado, idioma, controlador }} de={['oficios']} />
      {oficios ? (
        <Hechos {...props} oficios={oficios} />
      ) : (
        <>
          <p className={estilos.que}>{t.oficiosQue}</p>
          <Button
            appearance="primary"
            className={estilos.izquierda}
            disabledFocusable={estado.enCurso !== null}
            onClick={() => void hacer()}
          >
            {t.hacerOficios}
          </Button>
        </>
      )}
    </>
  );
}

function Hechos({
  controlador,
  idioma,
  estado,
  oficios: { titulo, periodo, oficios },
}: Props & { readonly oficios: OficiosVistos }) {
  const estilos = useEstilos();
  const t = ENTIDADES[idioma];
  const ocupado = estado.enCurso !== null;
  const puede = puedeDescargar();
  const bajar = async (nombres: readonly string[]) => {
    const archivo = await controlador.conEntidades('oficios', (e) =>
      Promise.resolve(e.archivoDeOficios(nombres)),
    );
    if (archivo) descargar(archivo);
  };
  return (
    <>
      <p className={estilos.fuerte} role="status">
        {titulo}
      </p>
      {oficios.length > 0 && (
        <>
          {puede && (
            <Button
              appearance="primary"
              className={estilos.izquierda}
              icon={<ArrowDownload20Regular />}
              disabledFocusable={ocupado}
              onClick={() => void bajar(oficios.map(({ archivo }) => archivo))}
            >
              {t.descargarOficios(oficios.length)}
            </Button>
          )}
          <PorOrden idioma={idioma} orden={t.ordenDeOficios(periodo)} />
        </>
      )}
      <ul className={estilos.lista}>
        {oficios.map(({ archivo, entidad, que }) => (
          <li key={archivo} className={estilos.fila}>
            <div className={estilos.crece}>
              <p className={estilos.fuerte}>{entidad}</p>
              <p className={estilos.que}>{que}</p>
            </div>
            {puede && (
              <Button
                appearance="subtle"
                icon={<ArrowDownload20Regular />}
                title={archivo}
                aria-label={t.descargar(`${entidad}: ${que}`)}
                disabledFocusable={ocupado}
                onClick={() => void bajar([archivo])}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
