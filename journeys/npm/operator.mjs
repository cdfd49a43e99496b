// A telephone operator of others: node operator.mjs 2775
// Takes whatever comes over SMPP, prints a line of JSON for each message as a telephone would show it, and gives a
// receipt.

import smpp from 'smpp';

const port = Number(process.argv[2] ?? 2775);
let messages = 0;

const server = smpp.createServer({}, (session) => {
  session.on('error', () => {});
  session.on('bind_transceiver', (pdu) => {
    const known = pdu.system_id === 'rekey' && pdu.password === 'demo';
    session.send(pdu.response(known ? { system_id: 'others' } : { command_status: smpp.ESME_RBINDFAIL }));
  });
  session.on('enquire_link', (pdu) => session.send(pdu.response()));
  session.on('unbind', (pdu) => session.send(pdu.response(), () => session.close()));
  session.on('submit_sm', (pdu) => {
    messages += 1;
    const id = `others-${messages}`;
    session.send(pdu.response({ message_id: id }));
    console.log(
      JSON.stringify({
        to: `+${pdu.destination_addr}`,
        from: pdu.source_addr,
        text: pdu.short_message.message,
        alphabet: pdu.data_coding,
        receipt: pdu.registered_delivery,
        validity: pdu.validity_period,
      }),
    );
    session.deliver_sm({
      source_addr: pdu.destination_addr,
      destination_addr: pdu.source_addr,
      esm_class: smpp.ESM_CLASS.MC_DELIVERY_RECEIPT,
      short_message: `id:${id} sub:001 dlvrd:001 submit date:2611211200 done date:2611211200 stat:DELIVRD err:000 text:`,
    }, (answer) => console.log(JSON.stringify({ receipt: id, status: answer.command_status })));
  });
});

server.listen(port, '127.0.0.1', () => console.log('ready'));
