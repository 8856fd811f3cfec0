/** Datos abiertos: what may be published, as tables in a zip. */
import { Button } from '@fluentui/react-components';
import { ENTREGAR } from '../../textos/entregar';
import { useEstilos } from '../comun/estilosDeTarea';
import { EnMarcha, type PropsDeTarea } from '../comun/tarea';
import { Publicacion } from './Publicacion';
import type { RecuerdoDeEntregas } from './recuerdo';

export default function DatosAbiertos({
  controlador,
  idioma,
  estado,
  recuerdo: { publicaciones },
  recordar,
}: PropsDeTarea<RecuerdoDeEntregas>) {
  const estilos = useEstilos();
  const t = ENTREGAR[idioma];
  const { datosAbiertos: hechos } = publicaciones;
  const reunir = async () => {
    const vista = await controlador.conEntregas('datosAbiertos', (e, marcha) =>
      e.datosAbiertos(marcha),
    );
    if (vista) {
      recordar({ publicaciones: { ...publicaciones, datosAbiertos: { vista, mirados: [] } } });
    }
  };
  return (
    <>
      <p className={estilos.que}>{t.abiertosQue}</p>
      {hechos && (
        <Publicacion
          {...hechos}
          idioma={idioma}
          orden={t.ordenes.datosAbiertos}
          alMirar={(mirados) =>
            recordar({ publicaciones: { ...publicaciones, datosAbiertos: { ...hechos, mirados } } })
          }
        />
      )}
      <EnMarcha {...{ estado, idioma, controlador }} de={['datosAbiertos']} />
      <Button
        appearance={hechos ? 'secondary' : 'primary'}
        className={estilos.izquierda}
        disabledFocusable={estado.enCurso !== null}
        onClick={() => void reunir()}
      >
        {t.reunirDatos}
      </Button>
    </>
  );
}
