import { derive, type Derivation, type Derived } from './derive.ts';

const answer = (derived: Derived) => postMessage(derived);

addEventListener('message', ({ data }: MessageEvent<Derivation>) => {
  void derive(data).then(
    (bytes) => answer({ bytes }),
    (error: unknown) => answer({ reason: String(error) }),
  );
});
